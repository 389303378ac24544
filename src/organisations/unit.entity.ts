import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { Place } from '../../workflows/kernel/setting.js';

/** What a unit is in the procedure, whatever its level is called in its time. */
export type UnitRole = 'branch' | 'baseBranch' | 'subdivision' | 'grassroots' | 'superior' | 'centralDirect';

/** An organisation of the Party. Its name, its place in the tree and its setting are dated rows beside it. */
@Entity('unit')
export class Unit {
  @PrimaryColumn('text') readonly id!: string;
  @Column('text') role!: UnitRole;
  @Column('text') place!: Place;
  /** 0 or 1: mountain, island, border, minority or specially difficult area. */
  @Column('integer') hardship!: number;
  @Column('text', { name: 'opened_on' }) readonly openedOn!: string;
  /** The first day on which it is no more. */
  @Column('text', { name: 'closed_on', nullable: true }) closedOn!: string | null;
  /** Where the unit is known from, in words; says so where the unit or its name is an assumption. */
  @Column('text', { nullable: true }) source!: string | null;
}
