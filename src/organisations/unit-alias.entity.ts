import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Another name under which papers mean this unit. It is found by search; nothing is ever merged because of it. */
@Entity('unit_alias')
export class UnitAlias {
  @PrimaryColumn('text', { name: 'unit_id' }) readonly unitId!: string;
  @PrimaryColumn('text') readonly name!: string;
  @Column('text', { name: 'name_key' }) nameKey!: string;
  /** The paper that prints it, and how sure the reading is. */
  @Column('text') source!: string;
}
