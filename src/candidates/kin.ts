import { randomUUIDv7 } from 'node:crypto';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Act } from '../../workflows/kernel/act.js';
import type { Facts } from '../../workflows/admission/facts.js';
import type { Relation } from '../../workflows/admission/acts/record.js';
import type { Tx } from '../database/writer.js';
import type { Asks } from '../organisations/asks.js';
import type { Recording } from './record-step.js';

/** What somebody is to the person of a case, among those whom K38-conf names. */
export const kinKinds = ['parent', 'spouse', 'sibling', 'child', 'adoptedChild'] as const;
export type KinKind = (typeof kinKinds)[number];

const kindOf: Partial<Record<Relation, KinKind>> = {
  father: 'parent',
  mother: 'parent',
  spouse: 'spouse',
  sibling: 'sibling',
  child: 'child',
};

/** The relatives whom a declared record names by their id in the register. */
export function kinIn({ record }: Pick<Facts, 'record'>): ReadonlyMap<string, KinKind> {
  const named = Object.values(record?.subjects ?? {}).flatMap(({ person, relation }): [string, KinKind][] => {
    const kind = kindOf[relation];
    return person !== null && kind ? [[person, kind]] : [];
  });
  return new Map(named);
}

/**
 * Lists relatives whom an act named for the first time; returns them. What is listed stays until two persons end it, so a
 * second declaration that leaves one out opens no case to him.
 */
export function listKin(
  tx: Tx,
  about: string,
  { before, after }: { readonly before: Pick<Facts, 'record'>; readonly after: Pick<Facts, 'record'> },
  { at, actor }: Recording,
): readonly string[] {
  const known = kinIn(before);
  const added = [...kinIn(after)].filter(([person]) => !known.has(person) && person !== about);
  for (const [person, kind] of actor.person === null ? [] : added) {
    // Somebody whom the register does not know signs in nowhere.
    tx.send(
      `INSERT INTO person_conflict (id, person_id, about_id, kind, basis, recorded_by, recorded_at)
       SELECT ?, id, ?, ?, 'record.declare', ?, ? FROM person WHERE id = ? AND NOT EXISTS (
         SELECT 1 FROM person_conflict k WHERE k.person_id = person.id AND k.about_id = ? AND k.kind = ? AND k.valid_to IS NULL)`,
      [randomUUIDv7(), about, kind, actor.person, at, person, about, kind],
    );
  }
  return added.map(([person]) => person);
}

/** A duty held for one case ends for whoever is kin to its person or declared a conflict. */
export function endSponsorships(tx: Tx, about: string, person: string, today: LegalDate): void {
  const held = `person_id = ? AND duty = 'sponsor' AND case_id IN (SELECT id FROM candidate WHERE person_id = ?)`;
  tx.send(`DELETE FROM duty WHERE ${held} AND valid_from >= ?`, [person, about, today]);
  tx.send(`UPDATE duty SET valid_to = ? WHERE ${held} AND (valid_to IS NULL OR valid_to > ?)`, [
    ...[today, person, about, today],
  ]);
}

/** Whom an act sends to verify; null where it sends nobody. */
export const envoyIn = (act: Act): string | null => (act as { readonly envoy?: string }).envoy ?? null;

/** Why a person may have no part in a case on a day; null where nothing is known against it. */
export async function conflictOf(
  asks: Asks,
  about: string,
  person: string,
  on: LegalDate,
): Promise<'kin' | 'declared' | null> {
  const found = await asks.all<{ kind: string }>(
    `SELECT kind FROM person_conflict WHERE about_id = ? AND person_id = ?
        AND (valid_from IS NULL OR valid_from <= ?) AND (valid_to IS NULL OR valid_to > ?)`,
    [about, person, on, on],
  );
  if (found.length === 0) return null;
  return found.some(({ kind }) => kind !== 'declared') ? 'kin' : 'declared';
}

/** What the law is told beside: of an envoy whom the register knows as kin of the person, that he is (K38-conf). */
export async function kinNamed(asks: Asks, about: string, act: Act): Promise<{ kin?: string[] }> {
  const envoy = envoyIn(act);
  if (envoy === null) return {};
  return (await conflictOf(asks, about, envoy, act.on)) === 'kin' ? { kin: [envoy] } : {};
}
