import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A number a plan states beside its targets: members, branches, last year's result, a threshold, a declared total. */
@Entity('plan_figure')
export class PlanFigure {
  @PrimaryColumn('text', { name: 'plan_key' }) readonly planKey!: string;
  @PrimaryColumn('text') readonly id!: string;
  @Column('text', { name: 'unit_id', nullable: true }) unitId!: string | null;
  @Column('text', { name: 'row_no', nullable: true }) rowNo!: string | null;
  @Column('text') name!: string;
  /** Null where the text is blank or no whole number. */
  @Column('integer', { nullable: true }) value!: number | null;
  @Column('text') raw!: string;
  @Column('text') measure!: string;
  @Column('text') kind!: string;
  @Column('text') section!: string;
  @Column('text') notes!: string;
}
