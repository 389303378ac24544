import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One attempt of one person: where the case stands. Written only by `record-step.ts`, so no column is set elsewhere. */
@Entity('candidate')
export class Candidate {
  @PrimaryColumn('text') readonly id!: string;
  @Column('text', { unique: true }) readonly code!: string;
  @Column('text', { name: 'person_id' }) readonly personId!: string;
  @Column('text', { name: 'unit_id' }) readonly unitId!: string;
  @Column('text') readonly procedure!: string;
  /** The slice of the law of the latest-dated act. */
  @Column('text', { name: 'slice_id' }) readonly sliceId!: string;
  @Column('text', { name: 'definition_hash' }) readonly definitionHash!: string;
  /** The seq of the last entry of its chain. */
  @Column('integer') readonly revision!: number;
  @Column('text') readonly status!: 'active' | 'done' | 'void';
  /** Derived from `value`, so that lists can filter on it. */
  @Column('text') readonly stage!: string;
  @Column('text', { name: 'stage_since' }) readonly stageSince!: string;
  @Column('text') readonly value!: string;
  @Column('text') readonly context!: string;
  /** Acts that wait for their second person. */
  @Column('text', { nullable: true }) readonly pending!: string | null;
  /** The seq of the entry that put the case on hold; null where acts are accepted. */
  @Column('integer', { name: 'held_seq', nullable: true }) readonly heldSeq!: number | null;
  /** The slices of the law pinned for this case: see `Pin`. */
  @Column('text', { nullable: true }) readonly pins!: string | null;
  @Column('text', { name: 'head_hash' }) readonly headHash!: string;
  @Column('text', { name: 'opened_on' }) readonly openedOn!: string;
  @Column('text', { name: 'updated_at' }) readonly updatedAt!: string;
}
