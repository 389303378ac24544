import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { Route, Setting } from '../../workflows/kernel/setting.js';

/** What cannot be read from the tree. A local option is on when it is listed; without a list only `L-ROUTE` is. */
export interface SettingBody extends Pick<Setting, 'youthUnion' | 'tradeUnion' | 'centre' | 'delegation'> {
  options?: string[];
}

/** The deciding route of a unit in a time, and of all below it that have no row of their own. */
@Entity('unit_setting')
export class UnitSetting {
  @PrimaryColumn('text', { name: 'unit_id' }) readonly unitId!: string;
  @PrimaryColumn('text', { name: 'valid_from' }) readonly validFrom!: string;
  @Column('text', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('text') route!: Route;
  @Column('text') instrument!: string;
  /** A `SettingBody` as canonical JSON. */
  @Column('text') body!: string;
}
