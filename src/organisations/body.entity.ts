import { Column, Entity, PrimaryColumn } from 'typeorm';

export type BodyKind =
  | 'youthUnion'
  | 'tradeUnion'
  | 'women'
  | 'farmers'
  | 'veterans'
  | 'front'
  | 'politicalCentre'
  | 'organisationBoard'
  | 'inspection';

/** A union, centre, board or committee attached to a unit for a time. */
@Entity('body')
export class Body {
  @PrimaryColumn('text') readonly id!: string;
  @Column('text') kind!: BodyKind;
  @Column('text', { name: 'unit_id' }) unitId!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'valid_from' }) validFrom!: string;
  @Column('text', { name: 'valid_to', nullable: true }) validTo!: string | null;
}
