import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a unit and its level were called in a time. Old entries keep the old name. */
@Entity('unit_name')
export class UnitName {
  @PrimaryColumn('text', { name: 'unit_id' }) readonly unitId!: string;
  @PrimaryColumn('text', { name: 'valid_from' }) readonly validFrom!: string;
  @Column('text', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('text') name!: string;
  @Column('text', { name: 'name_key' }) nameKey!: string;
  /** Vietnamese, small letters: huyện, xã, phường, chi bộ cơ sở. */
  @Column('text', { name: 'level_name' }) levelName!: string;
}
