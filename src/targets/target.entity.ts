import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of a plan's table: a unit, a collective row that is no unit, or the total the plan declares. */
export type RowKind = 'unit' | 'group' | 'total';

/** What is counted. The two rates are in percent: of the people admitted, and of all members. */
export type Audience = 'all' | 'residential' | 'pupil' | 'worker' | 'businessOwner' | 'youthUnionShare' | 'memberRate';

/** What the unit registered, what was assigned to it in the table, or what the text of the plan asks. */
export type Stage = 'registered' | 'assigned' | 'body';

/** One number of a plan for one unit and period. Results are never here: they are counted from cases. */
@Entity('target')
export class Target {
  @PrimaryColumn('text') readonly id!: string;
  @Column('text', { name: 'plan_key' }) planKey!: string;
  @Column('text', { name: 'unit_id', nullable: true }) unitId!: string | null;
  @Column('text', { name: 'row_no', nullable: true }) rowNo!: string | null;
  @Column('text', { name: 'row_kind' }) rowKind!: RowKind;
  @Column('text', { name: 'name_printed' }) namePrinted!: string;
  @Column('text') audience!: Audience;
  /** Half-open, as everywhere: `periodTo` is the day after the last. */
  @Column('text', { name: 'period_from' }) periodFrom!: string;
  @Column('text', { name: 'period_to' }) periodTo!: string;
  @Column('text') stage!: Stage;
  /** Null: the cell is blank. A dash is 0. */
  @Column('integer', { nullable: true }) min!: number | null;
  /** Only where the plan gives a range; more than the target is never a fault. */
  @Column('integer', { nullable: true }) max!: number | null;
  /** The cell or the wording as printed. */
  @Column('text') raw!: string;
  @Column('text') notes!: string;
}
