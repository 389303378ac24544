import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Duty } from '../../workflows/kernel/duty.js';
import type { Actor, HeldDuty } from './actor.js';
import { type CandidateResource, dutiesFor, holds, inScope, may, type Resource, visiblePaths } from './policy.js';
import { type Capability, policy } from './policy.table.js';

const day = (text: string) => text as LegalDate;
const today = day('2026-03-02');
const begun = day('2025-01-01');

const held = (duty: Duty, over: Partial<HeldDuty> = {}): HeldDuty => ({
  ...{ duty, unitId: null, path: null, caseId: null, bodyId: null, from: begun, to: null },
  ...over,
});
const actor = (...duties: HeldDuty[]): Actor => ({
  ...{ personId: 'me', accountId: 'a', session: { hash: 'h', strength: 'secondFactor', steppedUpAt: null } },
  duties,
  conflicts: [],
});
const candidate = (unitPath: string, over: Partial<CandidateResource> = {}): CandidateResource => ({
  ...{ kind: 'candidate', caseId: 'c1', unitPath, personId: 'somebody' },
  ...over,
});

const branch = '/p/g/b/';
const own = candidate(branch);

type Cell = 'yes' | 'K38-conf' | 'SEC-14' | 'SEC-20' | 'SEC-22' | 'SEC-23' | 'hidden';
const answer = (who: Actor, action: Capability, what: Resource, on = today): Cell => {
  const verdict = may(who, action, what, on);
  if (verdict.allow) return 'yes';
  return verdict.hidden ? 'hidden' : (verdict.rule as Cell);
};

const over = (duty: Duty, path = branch) => actor(held(duty, { path, unitId: 'u' }));
const sponsor = actor(held('sponsor', { caseId: 'c1' }));

describe('SEC-14, SEC-15: who may do what to a case of his own place', () => {
  const actions = [
    'candidate.basics',
    'candidate.read',
    'candidate.sensitive',
    'candidate.open',
    'candidate.act',
    'candidate.confirm',
    'candidate.correct',
    'candidate.export',
  ] as const;
  it.each<[string, Actor, Cell[]]>([
    ['secretary', over('secretary'), ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'SEC-14']],
    ['sponsor', sponsor, ['yes', 'yes', 'SEC-14', 'SEC-14', 'yes', 'SEC-14', 'SEC-14', 'SEC-14']],
    [
      'massOrganisation',
      over('massOrganisation'),
      ['yes', 'SEC-14', 'SEC-14', 'yes', 'yes', 'SEC-14', 'SEC-14', 'SEC-14'],
    ],
    [
      'politicalCentre',
      over('politicalCentre'),
      ['yes', 'SEC-14', 'SEC-14', 'SEC-14', 'yes', 'SEC-14', 'SEC-14', 'SEC-14'],
    ],
    ['subdivision', over('subdivision'), ['yes', 'yes', 'SEC-14', 'SEC-14', 'yes', 'yes', 'yes', 'SEC-14']],
    ['grassroots', over('grassroots'), ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes']],
    ['organisationBoard', over('organisationBoard'), ['yes', 'yes', 'yes', 'SEC-14', 'yes', 'yes', 'yes', 'yes']],
    ['competent', over('competent'), ['yes', 'yes', 'yes', 'SEC-14', 'yes', 'yes', 'yes', 'yes']],
    ['superior', over('superior'), ['yes', 'yes', 'SEC-14', 'SEC-14', 'yes', 'yes', 'yes', 'SEC-14']],
    ['central', over('central'), ['yes', 'yes', 'SEC-14', 'SEC-14', 'yes', 'yes', 'yes', 'SEC-14']],
    ['inspection', over('inspection'), ['yes', 'yes', 'yes', 'SEC-22', 'SEC-22', 'SEC-22', 'SEC-22', 'yes']],
    ['administrator', actor(held('administrator')), actions.map(() => 'hidden')],
    ['nobody', actor(), actions.map(() => 'hidden')],
  ])('%s', (_, who, expected) => {
    expect(actions.map((action) => answer(who, action, own))).toEqual(expected);
  });
});

describe('SEC-16, SEC-26: where a duty reaches', () => {
  it.each<[string, string, Cell]>([
    ['the unit itself', '/1/3/', 'yes'],
    ['a unit below', '/1/3/5/', 'yes'],
    ['far below', '/1/3/5/7/9/', 'yes'],
    ['a sibling', '/1/4/', 'hidden'],
    ['a sibling whose key begins alike', '/1/30/', 'hidden'],
    ['the unit above', '/1/', 'hidden'],
    ['another tree', '/2/3/', 'hidden'],
  ])('%s: %s', (_, path, cell) => {
    expect(answer(over('grassroots', '/1/3/'), 'candidate.act', candidate(path))).toBe(cell);
    expect(answer(over('inspection', '/1/3/'), 'candidate.read', candidate(path))).toBe(cell);
    expect(answer(over('organisationBoard', '/1/3/'), 'target.write', { kind: 'unit', path })).toBe(cell);
  });

  it('a sponsor reaches his case and no other, wherever it stands', () => {
    expect(answer(sponsor, 'candidate.act', candidate('/far/away/'))).toBe('yes');
    expect(answer(sponsor, 'candidate.act', candidate(branch, { caseId: 'c2' }))).toBe('hidden');
    expect(answer(over('sponsor'), 'candidate.act', own)).toBe('hidden');
    expect(answer(sponsor, 'candidate.open', candidate(branch, { caseId: null }))).toBe('hidden');
  });

  it('a union or centre reaches through the unit its body is attached to', () => {
    const union = actor(held('massOrganisation', { bodyId: 'youth', path: '/p/g/', unitId: 'g' }));
    expect(answer(union, 'candidate.open', candidate(branch, { caseId: null }))).toBe('yes');
    expect(answer(union, 'candidate.basics', candidate('/p/h/'))).toBe('hidden');
  });

  it('a unit that stands nowhere today opens nothing', () => {
    expect(answer(actor(held('secretary', { unitId: 'closed', path: null })), 'candidate.read', own)).toBe('hidden');
  });
});

describe('live cases taken over to a later slice under a unit', () => {
  const actions = ['migration.read', 'migration.draft', 'migration.confirm'] as const;
  it.each<[Duty, Cell[]]>([
    ['organisationBoard', ['yes', 'yes', 'yes']],
    ['competent', ['yes', 'SEC-14', 'SEC-14']],
    ['inspection', ['yes', 'SEC-22', 'SEC-22']],
    ['secretary', ['SEC-14', 'SEC-14', 'SEC-14']],
    ['superior', ['SEC-14', 'SEC-14', 'SEC-14']],
    ['administrator', ['hidden', 'hidden', 'hidden']],
  ])('%s', (duty, expected) => {
    expect(actions.map((action) => answer(over(duty, '/p/'), action, { kind: 'unit', path: '/p/' }))).toEqual(expected);
  });
});

describe('a duty holds from its first day until the day before its end', () => {
  const dated = actor(held('secretary', { path: branch, from: day('2026-03-01'), to: day('2026-03-04') }));
  it.each<[string, Cell]>([
    ['2026-02-28', 'hidden'],
    ['2026-03-01', 'yes'],
    ['2026-03-03', 'yes'],
    ['2026-03-04', 'hidden'],
  ])('%s: %s', (on, cell) => {
    expect(answer(dated, 'candidate.act', own, day(on))).toBe(cell);
    expect(holds(dated, 'candidate.act', day(on))).toBe(cell === 'yes');
  });
});

describe('what no duty lifts', () => {
  const me = candidate(branch, { personId: 'me' });

  it('SEC-20: nobody acts on or reads his own case, not even its existence', () => {
    for (const action of Object.keys(policy).filter((name) => name.startsWith('candidate.')) as Capability[]) {
      expect(may(over('grassroots'), action, me, today)).toEqual({ allow: false, rule: 'SEC-20', hidden: true });
    }
    expect(dutiesFor(over('secretary'), me, today)).toEqual([]);
  });

  it('SEC-20, K38-conf: kin, and who declared a conflict, neither act on nor read that case, whatever they hold', () => {
    const related = { ...over('grassroots'), conflicts: ['father', 'friend'], kin: ['father'] };
    for (const action of Object.keys(policy).filter((name) => name.startsWith('candidate.')) as Capability[]) {
      const asked = (personId: string) => may(related, action, candidate(branch, { personId }), today);
      expect(asked('father')).toEqual({ allow: false, rule: 'K38-conf', hidden: true });
      expect(asked('friend')).toEqual({ allow: false, rule: 'SEC-20', hidden: true });
    }
    expect(answer(related, 'candidate.read', own)).toBe('yes');
    expect(answer({ ...sponsor, conflicts: ['somebody'] }, 'candidate.basics', own)).toBe('hidden');
    expect(inScope(visiblePaths(related, 'candidate.read', today), candidate(branch, { personId: 'friend' }))).toBe(
      false,
    );
  });

  it('SEC-22: who audits a place changes nothing there, whatever else he holds', () => {
    const both = actor(held('inspection', { path: '/p/' }), held('secretary', { path: branch }));
    expect(answer(both, 'candidate.read', own)).toBe('yes');
    expect(answer(both, 'candidate.act', own)).toBe('SEC-22');
    expect(answer(both, 'target.write', { kind: 'unit', path: branch })).toBe('SEC-22');
    const elsewhere = actor(held('inspection', { path: '/q/' }), held('secretary', { path: branch }));
    expect(answer(elsewhere, 'candidate.act', own)).toBe('yes');
  });

  it('SEC-23: the administrator sees no case, whatever else he holds', () => {
    const both = actor(held('administrator'), held('secretary', { path: branch }));
    expect(may(both, 'candidate.read', own, today)).toEqual({ allow: false, rule: 'SEC-23', hidden: true });
    expect(answer(both, 'account.write', { kind: 'site' })).toBe('yes');
    expect(answer(over('secretary'), 'account.write', { kind: 'site' })).toBe('SEC-14');
  });
});

describe('what the law is told', () => {
  it('every duty under which the actor may act here, each once', () => {
    const many = actor(
      held('secretary', { path: branch }),
      held('grassroots', { path: '/p/g/' }),
      held('grassroots', { path: '/p/' }),
      held('sponsor', { caseId: 'c1' }),
      held('sponsor', { caseId: 'c2' }),
      held('competent', { path: '/x/' }),
    );
    expect(dutiesFor(many, own, today)).toEqual(['secretary', 'grassroots', 'sponsor']);
  });

  it('an auditor has none', () => {
    expect(dutiesFor(over('inspection'), own, today)).toEqual([]);
  });

  it('obligations go with a permission', () => {
    expect(may(over('inspection'), 'candidate.sensitive', own, today)).toMatchObject({
      obligations: ['recordRead', 'purpose'],
    });
  });

  it('everybody signed in has his own session', () => {
    expect(answer(actor(), 'signedIn', { kind: 'self' })).toBe('yes');
    expect(holds(actor(), 'signedIn', today)).toBe(true);
    expect(holds(actor(), 'candidate.read', today)).toBe(false);
  });
});

// Random trees of few keys, so that prefixes, siblings and look-alikes meet often.
const path = fc
  .array(fc.constantFrom('1', '1', '3', '30'), { minLength: 1, maxLength: 3 })
  .map((keys) => `/${keys.join('/')}/`);
const dates = fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-03').map(day);
const begins = fc.constantFrom('2026-03-01', '2026-03-01', '2026-03-01', '2026-03-02', '2026-03-03').map(day);
const caseId = fc.constantFrom('c1', 'c2', 'c3');
const anyDuty = fc.record({
  duty: fc.constantFrom<Duty>(
    'secretary',
    'sponsor',
    'massOrganisation',
    'politicalCentre',
    'subdivision',
    'grassroots',
    'organisationBoard',
    'competent',
    'superior',
    'central',
    'inspection',
    'administrator',
  ),
  unitId: fc.constant(null),
  path: fc.option(path, { freq: 9 }),
  caseId: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: caseId }),
  bodyId: fc.constant(null),
  from: begins,
  to: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: dates }),
});
const anyActor = fc
  .record({
    duties: fc.array(anyDuty, { minLength: 1, maxLength: 5 }),
    kin: fc.subarray(['one', 'two']),
    declared: fc.subarray(['they', 'one']),
  })
  .map(({ duties, kin, declared }) => ({ ...actor(...duties), kin, conflicts: [...kin, ...declared] }));
const capabilities = Object.keys(policy) as Capability[];
const anyCandidate: fc.Arbitrary<CandidateResource> = fc.record({
  kind: fc.constant('candidate'),
  caseId: fc.option(caseId),
  unitPath: path,
  personId: fc.constantFrom('me', 'you', 'they', 'one', 'two'),
});
const anyUnit = fc.record({ kind: fc.constant('unit' as const), path });
const anyResource: fc.Arbitrary<Resource> = fc.oneof(
  anyCandidate,
  anyUnit,
  fc.constant({ kind: 'site' as const }),
  fc.constant({ kind: 'self' as const }),
);

/** Mostly an action that fits the resource, else most questions would be answered by the misfit. */
const anyQuestion = anyResource.chain((what) => {
  const fitting = capabilities.filter((name) => policy[name].on === what.kind);
  const action = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...fitting) }, fc.constantFrom(...capabilities));
  return action.map((name) => [name, what] as const);
});

/** The policy said again, segment by segment and duty by duty, by someone who has not read `policy.ts`. */
function naive(
  who: Actor,
  action: Capability,
  what: Resource,
  on: string,
): { allow: boolean; duties: Set<string>; hidden: boolean } {
  const segments = (text: string) => text.split('/').filter((part) => part !== '');
  const under = (above: string | null, below: string): boolean => {
    if (above === null) return false;
    const a = segments(above);
    return a.every((part, i) => segments(below)[i] === part);
  };
  const live = who.duties.filter((d) => !(on < d.from) && !(d.to !== null && d.to <= on));
  const place = what.kind === 'candidate' ? what.unitPath : what.kind === 'unit' ? what.path : null;
  const touches = (d: HeldDuty): boolean => {
    if (place === null) return true;
    if (d.caseId !== null) return what.kind === 'candidate' && what.caseId === d.caseId;
    return d.duty !== 'sponsor' && under(d.path, place);
  };
  const allowedBy = (name: Capability): Set<string> => {
    const rule = policy[name];
    const found = new Set<string>();
    if (rule.on !== what.kind) return found;
    if (what.kind === 'candidate' && what.personId === who.personId) return found;
    if (what.kind === 'candidate' && who.conflicts.some((person) => person === what.personId)) return found;
    if (what.kind === 'candidate' && live.some((d) => d.duty === 'administrator')) return found;
    if (rule.writes && place !== null && live.some((d) => d.duty === 'inspection' && touches(d))) return found;
    for (const d of live) if ((rule.duties as readonly string[]).includes(d.duty) && touches(d)) found.add(d.duty);
    return found;
  };
  const duties = allowedBy(action);
  const allow = duties.size > 0 || (what.kind === 'self' && policy[action].on === 'self');
  const seen = place === null || capabilities.some((name) => !policy[name].writes && allowedBy(name).size > 0);
  return { allow, duties, hidden: !allow && !seen };
}

describe('for any actor, action, resource and day', () => {
  it('SEC-14: the policy is what a naive reading says it is (20,000 tuples)', () => {
    let allowed = 0;
    fc.assert(
      fc.property(anyActor, anyQuestion, dates, (who, [action, what], on) => {
        const verdict = may(who, action, what, on);
        const expected = naive(who, action, what, on);
        expect(verdict.allow).toBe(expected.allow);
        if (verdict.allow) {
          allowed += 1;
          expect(new Set<string>(verdict.duties)).toEqual(expected.duties);
          expect(holds(who, action, on)).toBe(true);
        } else expect(verdict.hidden).toBe(expected.hidden);
      }),
      { numRuns: 20_000 },
    );
    expect(allowed).toBeGreaterThan(2000); // else the tuples would prove little
  });

  it('SEC-14: the filter of a list is `may` of each item', () => {
    const actions = fc.constantFrom(
      ...capabilities.filter((name) => policy[name].on === 'candidate' || policy[name].on === 'unit'),
    );
    let shown = 0;
    fc.assert(
      fc.property(
        anyActor,
        actions,
        fc.array(anyCandidate, { maxLength: 10 }),
        fc.array(anyUnit, { maxLength: 5 }),
        dates,
        (who, action, cases, units, on) => {
          const scope = visiblePaths(who, action, on);
          for (const item of policy[action].on === 'candidate' ? cases : units) {
            const inside = inScope(scope, item);
            expect(inside).toBe(may(who, action, item, on).allow);
            if (inside) shown += 1;
          }
        },
      ),
      { numRuns: 3000 },
    );
    expect(shown).toBeGreaterThan(500);
  });

  it('acting is part of seeing: who may act on a case may read its basics', () => {
    fc.assert(
      fc.property(anyActor, anyCandidate, dates, (who, what, on) => {
        if (may(who, 'candidate.act', what, on).allow) expect(may(who, 'candidate.basics', what, on).allow).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

it("SEC-22, SEC-23: no capability that writes is an auditor's, none of a case the administrator's", () => {
  for (const grant of Object.values(policy)) {
    const duties: readonly Duty[] = grant.duties;
    if (grant.writes) expect(duties).not.toContain('inspection');
    if (grant.on === 'candidate' || grant.on === 'unit') expect(duties).not.toContain('administrator');
    expect(duties).not.toContain('clock');
  }
});
