import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { acts, type ActType } from '../../workflows/admission/acts.js';
import { example } from '../../workflows/admission/examples/example.js';
import { vote } from '../../workflows/admission/examples/papers.js';

/** What validation says of an act as a request would bring it: the paths of the fields at fault. */
function faultsOf(type: ActType, more: object = {}): string[] {
  const { type: _, ...said } = { ...example(type, '2024-09-02'), ...more } as Record<string, unknown>;
  const act = plainToInstance(acts[type] as new () => object, JSON.parse(JSON.stringify(said)));
  return pathsOf(validateSync(act, { whitelist: true, forbidNonWhitelisted: true }));
}

const pathsOf = (errors: readonly ValidationError[], above = ''): string[] =>
  errors.flatMap(({ property, children = [] }) =>
    children.length > 0 ? pathsOf(children, `${above}${property}.`) : [above + property],
  );

describe('the examples are acts that a request could bring', () => {
  it.each(Object.keys(acts) as ActType[])('%s', (type) => {
    expect(faultsOf(type)).toEqual([]);
  });
});

describe('what is no act of its class is refused', () => {
  it.each<[ActType, object, string]>([
    ['list.enter', { on: '2024-02-30' }, 'on'],
    ['list.enter', { on: undefined }, 'on'],
    ['list.enter', { helper: null }, 'helper'],
    ['list.enter', { helper: 'hai người' }, 'helper'],
    ['list.enter', { parentsAsked: 'yes' }, 'parentsAsked'],
    ['list.enter', { parentsAsked: null }, 'parentsAsked'],
    ['list.enter', { resolution: [] }, 'resolution'],
    ['list.enter', { resolution: { number: '', date: '2024-09-02', issuer: 'x' } }, 'resolution.number'],
    ['list.enter', { edition: 'E2021' }, 'edition'],
    ['vote.record', { vote: { ...vote(6, 9), yes: 6.5 } }, 'vote.yes'],
    ['vote.record', { vote: { ...vote(6, 9), no: -1 } }, 'vote.no'],
    ['vote.record', { vote: { ...vote(6, 9), eligible: 9 } }, 'vote.eligible'],
    ['vote.record', { vote: { ...vote(6, 9), excluded: [{ person: 'a', reason: 'ill' }] } }, 'vote.excluded.0.reason'],
    ['course.mark', { marks: [7] }, 'marks'],
    ['course.mark', { marks: [7, 11] }, 'marks'],
    ['course.mark', { marks: [7, 7.123] }, 'marks'],
    ['course.mark', { attempt: 3 }, 'attempt'],
    ['application.write', { birthDate: '1997-13' }, 'birthDate'],
    ['application.write', { education: 'doctorate' }, 'education'],
    ['meeting.open', { officialMembers: 501 }, 'officialMembers'],
    ['help.report', { assessment: '' }, 'assessment'],
    ['dossier.return', { missing: [] }, 'missing'],
    ['list.enter', { overrides: [{ rule: 'R24-3.2.1', reason: 'x' }] }, 'overrides.0.paper'],
  ])('%s with %j: %s', (type, more, path) => {
    expect(faultsOf(type, more)).toEqual([path]);
  });
});
