import { Column, Entity, PrimaryColumn } from 'typeorm';

export type Membership = 'official' | 'probationary';

/** Membership of a branch, from one day to another (exclusive; null while it lasts). */
@Entity('member')
export class Member {
  @PrimaryColumn('text', { name: 'person_id' }) readonly personId!: string;
  @PrimaryColumn('text', { name: 'unit_id' }) readonly unitId!: string;
  @Column('text') readonly kind!: Membership;
  @PrimaryColumn('text', { name: 'valid_from' }) readonly validFrom!: string;
  @Column('text', { name: 'valid_to', nullable: true }) readonly validTo!: string | null;
  /** The case by which he joined, which keeps the row in line with itself; null for members of before. */
  @Column('text', { name: 'case_id', nullable: true }) readonly caseId!: string | null;
}
