import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { UnitsDirectory } from '../organisations/units-directory.js';
import { fold } from '../people/fold.js';
import type { Choosable } from '../ui/form/fields/choosing.js';

/** More are not offered in one list. */
const most = 50;

interface Known extends Choosable {
  readonly login: string | null;
  readonly unit: string | null;
}

/** Units, and the bodies beside them. */
export interface Places {
  readonly units: readonly Choosable[];
  readonly bodies: readonly Choosable[];
}

/** Whom and what the forms of administrators name. Whoever is only the person of a case is told like nobody (SEC-23). */
@Injectable()
export class DeskNames {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly units: UnitsDirectory,
  ) {}

  /** People with an account, a duty of a place or official membership, found by the beginnings of words of their names. */
  async people(q: string, ids: readonly string[] = []): Promise<readonly Choosable[]> {
    const today = this.clock.today();
    const words = fold(q).split(' ').filter(Boolean);
    const named = words.map(() => `(' ' || p.name_key) LIKE ?`).join(' AND ') || '1 = 1';
    const one = ids.length === 0 ? '' : ` OR p.id IN (${ids.map(() => '?').join(', ')})`;
    const rows = await this.reader.all<Known>(
      `SELECT p.id AS value, p.name AS label,
              (SELECT min(a.login) FROM account a WHERE a.person_id = p.id) AS login,
              (SELECT min(n.name) FROM member m JOIN unit_name n ON n.unit_id = m.unit_id
                  AND n.valid_from <= ? AND (n.valid_to IS NULL OR n.valid_to > ?)
                WHERE m.person_id = p.id AND m.kind = 'official'
                  AND m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to > ?)) AS unit
         FROM person p
        WHERE p.erased_at IS NULL AND ((${named})${one}) AND (
              EXISTS (SELECT 1 FROM account a WHERE a.person_id = p.id)
           OR EXISTS (SELECT 1 FROM duty d WHERE d.person_id = p.id AND d.case_id IS NULL)
           OR EXISTS (SELECT 1 FROM member m WHERE m.person_id = p.id AND m.kind = 'official'
                AND m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to > ?)))
        ORDER BY p.sort_key, p.id LIMIT ?`,
      [today, today, today, today, ...words.map((word) => `% ${word}%`), ...ids, today, today, most],
    );
    return rows.map(({ value, label, login, unit }) => ({
      value,
      label: [label, login, unit].filter(Boolean).join(' · '),
    }));
  }

  /** Units found by name, those on top where nothing is asked, and the bodies of each. */
  async places(actor: Actor, { q, unit }: { readonly q: string; readonly unit: string }): Promise<Places> {
    const found =
      unit === ''
        ? await this.units.list(actor, { q: q || null, under: null, on: null }, { limit: most, after: null })
        : { items: [(await this.units.details(actor, unit, null)).unit] };
    const units = found.items.map(({ id, name }) => ({ value: id, label: name }));
    return { units, bodies: await this.bodiesOf(units) };
  }

  /** The names of people, units, bodies and accounts by id; what is not there has none. */
  async of(ids: readonly string[]): Promise<readonly Choosable[]> {
    if (ids.length === 0) return [];
    const marks = ids.map(() => '?').join(', ');
    const today = this.clock.today();
    return this.reader.all<Choosable>(
      `SELECT id AS value, name AS label FROM person WHERE id IN (${marks})
       UNION ALL SELECT n.unit_id, n.name FROM unit_name n WHERE n.unit_id IN (${marks}) AND n.valid_from =
         (SELECT max(m.valid_from) FROM unit_name m WHERE m.unit_id = n.unit_id AND m.valid_from <= ?)
       UNION ALL SELECT b.id, b.name FROM body b WHERE b.id IN (${marks})
       UNION ALL SELECT a.id, a.login || ' · ' || p.name FROM account a JOIN person p ON p.id = a.person_id
         WHERE a.id IN (${marks})`,
      [...ids, ...ids, today, ...ids, ...ids],
    );
  }

  private async bodiesOf(units: readonly Choosable[]): Promise<readonly Choosable[]> {
    if (units.length === 0) return [];
    const today = this.clock.today();
    const rows = await this.reader.all<{ id: string; name: string; unit_id: string }>(
      `SELECT id, name, unit_id FROM body WHERE unit_id IN (${units.map(() => '?').join(', ')})
          AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?) ORDER BY name, id`,
      [...units.map(({ value }) => value), today, today],
    );
    return rows.map(({ id, name, unit_id }) => ({
      value: id,
      label: `${name} (${units.find(({ value }) => value === unit_id)?.label ?? ''})`,
    }));
  }
}
