import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone the house knows: candidate, member or user. Pseudonymous by `id`; the rest is wiped on erasure. */
@Entity('person')
export class Person {
  @PrimaryColumn('text') readonly id!: string;
  @Column('text') readonly name!: string;
  /** For searching without diacritics; see fold(). */
  @Column('text', { name: 'name_key' }) readonly nameKey!: string;
  /** For Vietnamese order by given name; see sortKey(). */
  @Column('text', { name: 'sort_key' }) readonly sortKey!: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  @Column('text') readonly birth!: string;
  @Column('text', { nullable: true }) readonly sex!: Sex | null;
  @Column('text', { nullable: true }) readonly ethnicity!: string | null;
  /** The instant of erasure. */
  @Column('text', { name: 'erased_at', nullable: true }) readonly erasedAt!: string | null;
}

export const sexes = ['female', 'male'] as const;
export type Sex = (typeof sexes)[number];
