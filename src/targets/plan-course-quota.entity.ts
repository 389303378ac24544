import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { Audience } from './target.entity.js';

/** `perUnit`: so many for each unit of an open list; the total stays open until the list exists. */
export type QuotaKind = 'atLeast' | 'exact' | 'perUnit';

/** How many people a unit nominates to a round of the awareness course. */
@Entity('plan_course_quota')
export class PlanCourseQuota {
  @PrimaryColumn('text') readonly id!: string;
  @Column('text', { name: 'plan_key' }) planKey!: string;
  /** Null: the row names no single unit. */
  @Column('text', { name: 'unit_id', nullable: true }) unitId!: string | null;
  @Column('integer', { name: 'round_no' }) roundNo!: number;
  /** `YYYY-MM`. */
  @Column('text', { name: 'class_month' }) classMonth!: string;
  @Column('text', { name: 'name_printed' }) namePrinted!: string;
  @Column('text') audience!: Audience;
  @Column('integer', { nullable: true }) quota!: number | null;
  @Column('text') raw!: string;
  @Column('text', { name: 'quota_kind' }) quotaKind!: QuotaKind;
  @Column('text') nominees!: string;
  @Column('text') section!: string;
  @Column('text') notes!: string;
}
