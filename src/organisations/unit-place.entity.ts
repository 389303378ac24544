import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Under whom a unit stood in a time. `path` is derived from the parents: `/root/…/unit/`, whole segments. */
@Entity('unit_place')
export class UnitPlace {
  @PrimaryColumn('text', { name: 'unit_id' }) readonly unitId!: string;
  @PrimaryColumn('text', { name: 'valid_from' }) readonly validFrom!: string;
  @Column('text', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('text', { name: 'parent_id', nullable: true }) parentId!: string | null;
  @Column('text') path!: string;
}
