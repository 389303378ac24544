import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A report the plan asks for, with the rule for its day as far as the plan says one. */
@Entity('plan_report')
export class PlanReport {
  @PrimaryColumn('text') readonly id!: string;
  @Column('text', { name: 'plan_key' }) planKey!: string;
  @Column('text') section!: string;
  @Column('text', { name: 'from_actor' }) fromActor!: string;
  @Column('text', { name: 'to_actor' }) toActor!: string;
  @Column('text') via!: string;
  @Column('text') report!: string;
  @Column('text') cadence!: string;
  /** `not stated` where the plan leaves it open. */
  @Column('text', { name: 'due_rule' }) dueRule!: string;
  @Column('text') ambiguity!: string;
}
