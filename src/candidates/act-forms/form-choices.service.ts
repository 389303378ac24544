import { Injectable } from '@nestjs/common';
import type { Facts } from '../../../workflows/admission/facts.js';
import { helperFields } from '../../../workflows/admission/helper-fields.js';
import type { Actor } from '../../auth/actor.js';
import { holds } from '../../auth/policy.js';
import { Clock } from '../../clock.js';
import { Reader } from '../../database/reader.js';
import { Problem } from '../../http/problem.js';
import { MembersDirectory } from '../../organisations/members-directory.js';
import { UnitsDirectory } from '../../organisations/units-directory.js';
import type { CaseFile } from '../case-file.js';
import type { Choosable, Choosing } from '../../ui/form/fields/choosing.js';

/** More are not offered in one list. */
const mostUnits = 200;
const mostBranches = 30;

const branches = new Set(['branch', 'baseBranch']);

/** A case of which a form names people; without its facts to those who may not read it. */
type CaseNamed = Pick<CaseFile, 'unitId'> & { readonly state?: { readonly facts: Facts } };

/** `official` is left out of whom no list of members tells: who fills in the form, who helps and who has introduced. */
interface Somebody extends Choosable {
  readonly official?: boolean;
}

interface Found extends Pick<Choosing, 'units'> {
  readonly people: readonly Somebody[];
}

const plain = ({ value, label }: Choosable): Choosable => ({ value, label });

/** Who helps and who has introduced. */
const sponsorsNow = ({ state }: CaseNamed): readonly string[] => {
  const { helper = null, introductions = [] } = state?.facts ?? {};
  return [...new Set([...(helper ? [helper.person] : []), ...introductions.map(({ introducer }) => introducer)])];
};

/** Who helps or introduces (R24-3.2.1-x2), and who is left out of a vote in which only they have one (CH-3). */
const officialFields = (act = ''): readonly string[] => [
  ...(Object.hasOwn(helperFields, act) ? [helperFields[act as keyof typeof helperFields]] : []),
  'vote.excluded.person',
];

const everything = { q: null, under: null, on: null };

/** Whom and what a form may name: the members its reader may see, the units of his scope and those above the case. */
@Injectable()
export class FormChoices {
  constructor(
    private readonly members: MembersDirectory,
    private readonly units: UnitsDirectory,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async of(
    file: CaseNamed,
    actor: Actor,
    asked: { readonly people: boolean; readonly units: boolean; readonly act?: string },
    named: readonly string[] = [],
  ): Promise<Choosing> {
    const [people, units] = await Promise.all([
      asked.people ? this.#people(file, actor) : [],
      asked.units ? this.#units(file.unitId, actor) : [],
    ]);
    const finds = [
      ...(holds(actor, 'member.read', this.clock.today()) ? (['people'] as const) : []),
      ...(['units'] as const),
    ];
    const found = await this.#found(
      named.filter((id) => [...people, ...units].every(({ value }) => value !== id)),
      actor,
      finds.includes('people'),
    );
    const all = [...people, ...found.people];
    const official = all.filter(({ official: is = true }) => is).map(plain);
    const sponsors = sponsorsNow(file).flatMap((id) => all.find(({ value }) => value === id) ?? []);
    return {
      ...{ people: all.map(plain), units: [...units, ...found.units], finds },
      official: { fields: officialFields(asked.act), people: official },
      // Whom another stands in for: one of those who help or introduce.
      ...(asked.act === 'helper.replace' && sponsors.length > 0 && { of: { old: sponsors.map(plain) } }),
    };
  }

  /** What was found by name and is on no list: told by its name again, where it is the actor's to see. */
  async #found(ids: readonly string[], actor: Actor, people: boolean): Promise<Found> {
    if (ids.length === 0) return { people: [], units: [] };
    const members = people ? await this.members.find(actor, { q: '', ids, limit: ids.length }) : [];
    const units = await Promise.all(ids.map((id) => orNothing(this.units.details(actor, id, null))));
    return {
      people: members.map(({ id, name, kind }) => ({ value: id, label: name, official: kind === 'official' })),
      units: units.flatMap((one) => (one ? [{ value: one.unit.id, label: one.unit.name }] : [])),
    };
  }

  /** The names of people by id, for telling an act; of those who have none the id stays. */
  async namesOf(ids: readonly string[]): Promise<readonly Choosable[]> {
    if (ids.length === 0) return [];
    const unique = [...new Set(ids)];
    return this.reader.all<Choosable>(
      `SELECT id AS value, name AS label FROM person WHERE id IN (${unique.map(() => '?').join(', ')})`,
      unique,
    );
  }

  /** The names of units and bodies by id, as they are called today. */
  async unitsNamed(ids: readonly string[]): Promise<readonly Choosable[]> {
    if (ids.length === 0) return [];
    const marks = ids.map(() => '?').join(', ');
    return this.reader.all<Choosable>(
      `SELECT n.unit_id AS value, n.name AS label FROM unit_name n WHERE n.unit_id IN (${marks}) AND n.valid_from =
         (SELECT max(m.valid_from) FROM unit_name m WHERE m.unit_id = n.unit_id AND m.valid_from <= ?)
       UNION ALL SELECT b.id AS value, b.name AS label FROM body b WHERE b.id IN (${marks})`,
      [...ids, this.clock.today(), ...ids],
    );
  }

  async #people(file: CaseNamed, actor: Actor): Promise<readonly Somebody[]> {
    const { unitId } = file;
    const known = [actor.personId, ...sponsorsNow(file)];
    const held = actor.duties.flatMap(({ unitId: over }) => (over === null ? [] : [over]));
    const [named, ...lists] = await Promise.all([
      this.namesOf(known),
      ...[...new Set([unitId, ...held, ...(await this.#below(held, actor))])].map((unit) =>
        this.#membersOf(unit, actor),
      ),
    ]);
    const all: Somebody[] = [...lists.flat(), ...named];
    return all.filter(({ value }, index) => all.findIndex((other) => other.value === value) === index);
  }

  async #membersOf(unit: string, actor: Actor): Promise<readonly Somebody[]> {
    const seen = await orNothing(this.members.of(actor, unit, null));
    return (seen?.members ?? []).map(({ personId, name, kind }) => ({
      ...{ value: personId, label: name, official: kind === 'official' },
    }));
  }

  /** The branches directly below the units somebody holds a duty over. */
  async #below(held: readonly string[], actor: Actor): Promise<readonly string[]> {
    const pages = await Promise.all(
      held.map((under) =>
        orNothing(this.units.list(actor, { ...everything, under }, { limit: mostBranches, after: null })),
      ),
    );
    return pages.flatMap((page) => page?.items ?? []).flatMap(({ id, role }) => (branches.has(role) ? [id] : []));
  }

  /** From the case's own unit up, with the bodies beside each, then what else the reader sees. */
  async #units(unitId: string, actor: Actor): Promise<readonly Choosable[]> {
    const today = this.clock.today();
    const line = await this.reader.all<Choosable & { readonly height: number }>(
      `WITH RECURSIVE up(unit_id, parent_id, height) AS (
         SELECT p.unit_id, p.parent_id, 0 FROM unit_place p
          WHERE p.unit_id = ? AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to > ?)
         UNION ALL
         SELECT p.unit_id, p.parent_id, up.height + 1 FROM up JOIN unit_place p
             ON p.unit_id = up.parent_id AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to > ?))
       SELECT n.unit_id AS value, n.name AS label, up.height FROM up
         JOIN unit_name n ON n.unit_id = up.unit_id AND n.valid_from <= ? AND (n.valid_to IS NULL OR n.valid_to > ?)
       UNION ALL
       SELECT b.id AS value, b.name AS label, up.height FROM up
         JOIN body b ON b.unit_id = up.unit_id AND b.valid_from <= ? AND (b.valid_to IS NULL OR b.valid_to > ?)
       ORDER BY 3, 2`,
      [unitId, ...Array.from({ length: 8 }, () => today)],
    );
    const seen = await orNothing(this.units.list(actor, everything, { limit: mostUnits, after: null }));
    const below = await Promise.all(
      actor.duties
        .flatMap(({ unitId: over }) => (over === null ? [] : [over]))
        .map((under) => orNothing(this.units.list(actor, { ...everything, under }, { limit: mostUnits, after: null }))),
    );
    const all = [
      ...line.map(({ value, label }) => ({ value, label })),
      ...[seen, ...below].flatMap((page) => page?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
    ];
    return all.filter(({ value }, index) => all.findIndex((other) => other.value === value) === index);
  }
}

/** What is not the reader's to see offers nothing. */
async function orNothing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Problem && (error.status === 404 || error.status === 403)) return null;
    throw error;
  }
}
