import { randomUUID } from 'node:crypto';
import { signedIn } from '../../support/signed-in.js';
import type { House } from './house.js';

/** Opens cases in the branch of a secretary, as over the API. */
export async function openCases(home: House, login: string, names: readonly string[]): Promise<void> {
  const token = await signedIn(home.store, login, home.clock.now());
  const [held] = await home.rows<{ unit: string }>(
    'SELECT d.unit_id AS unit FROM duty d JOIN account a ON a.person_id = d.person_id WHERE a.login = ?',
    [login],
  );
  for (const name of names) {
    const { status, body } = await home.send('POST', '/api/v1/candidates', {
      headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() },
      body: { person: { name, birth: '1999-03' }, unit: held!.unit, observation: { on: '2026-11-02' } },
    });
    if (status !== 201) throw new Error(`the case of ${name} was not opened: ${JSON.stringify(body)}`);
  }
}
