import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Duty } from '../../workflows/kernel/duty.js';

/** A person's duty over a unit, through a body attached to a unit, or for one case, from a day to a day (exclusive). */
@Entity('duty')
export class DutyRow {
  @PrimaryColumn('text') readonly id!: string;
  @Column('text', { name: 'person_id' }) readonly personId!: string;
  @Column('text') readonly duty!: Duty;
  @Column('text', { name: 'unit_id', nullable: true }) readonly unitId!: string | null;
  @Column('text', { name: 'case_id', nullable: true }) readonly caseId!: string | null;
  @Column('text', { name: 'body_id', nullable: true }) readonly bodyId!: string | null;
  @Column('text', { name: 'valid_from' }) readonly validFrom!: LegalDate;
  @Column('text', { name: 'valid_to', nullable: true }) validTo!: LegalDate | null;
}
