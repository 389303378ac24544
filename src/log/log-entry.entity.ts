import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A stored entry; see EntryRow. Once sealed it has its place in the tree, outside its hash. */
@Entity('entry')
export class LogEntry {
  @PrimaryColumn('text') readonly chain!: string;
  @PrimaryColumn('integer') readonly seq!: number;
  @Column('text') readonly kind!: string;
  @Column('text') readonly type!: string;
  @Column('text', { name: 'happened_on', nullable: true }) readonly happenedOn!: string | null;
  @Column('text', { name: 'recorded_at' }) readonly recordedAt!: string;
  /** Who did it; null for the clock and for a stranger. */
  @Column('text', { name: 'person_id', nullable: true }) readonly personId!: string | null;
  @Column('text') readonly body!: string;
  @Column('text') readonly prev!: string;
  @Column('text') readonly hash!: string;
  @Column('text', { name: 'sealed_at', nullable: true }) readonly sealedAt!: string | null;
  @Column('integer', { nullable: true }) readonly leaf!: number | null;
}
