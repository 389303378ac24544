import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One of a plan's statements about when classes are held. They may contradict each other: each is kept. */
@Entity('plan_class_months')
export class PlanClassMonths {
  @PrimaryColumn('text', { name: 'plan_key' }) readonly planKey!: string;
  @PrimaryColumn('integer', { name: 'statement_no' }) readonly statementNo!: number;
  /** As the plan says it. */
  @Column('text') audience!: string;
  @Column('text', { name: 'round_1' }) round1!: string;
  @Column('text', { name: 'round_2' }) round2!: string;
  @Column('text') section!: string;
  @Column('text') notes!: string;
}
