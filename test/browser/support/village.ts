import type { Route } from '../../../workflows/kernel/setting.js';
import { bytesOf } from '../../../src/auth/factor/base32.js';
import { Config } from '../../../src/config.js';
import { FactorsService } from '../../../src/auth/factor/factors.service.js';
import { demoSecret } from '../../../src/demo/accounts.js';
import { type CaseWorld, caseWorld } from '../../support/case-world.js';
import type { House } from './house.js';

/** A village in a browser: cases stand where a test walks them to, and everybody named here has a second factor. */
export type Village = CaseWorld & House;

export async function village(route: Route, proving: readonly string[]): Promise<Village> {
  const world = await caseWorld('sqlite', route);
  const factors = world.app.get(FactorsService, { strict: false });
  await world.store.writer.write(async (tx) => {
    const accounts = await tx.all<{ id: string }>(
      `SELECT id FROM account WHERE login IN (${proving.map(() => '?').join(', ')})`,
      proving.map((login) => login.toLowerCase()),
    );
    for (const { id } of accounts) await factors.enrol(tx, id, bytesOf(demoSecret));
  });
  return { ...world, config: world.app.get(Config), rows: (sql, params) => world.store.reader.all(sql, params) };
}
