import { describe, expect, it } from '@jest/globals';
import { rules } from '../../workflows/admission/rules.js';
import { register } from '../../workflows/admission/rules/register.js';
import { arrows } from '../support/arrows.js';
import { ruleGates } from './rule-gates.js';

const table = Object.entries(ruleGates);

describe('every rule has its force and is asked at its acts', () => {
  it.each(table)('%s: %s', (id, [force, acts]) => {
    expect(register[id as keyof typeof register].force).toBe(force);
    const unasked = acts.filter((act) => !arrows.some(({ type, law }) => type === act && law.rules.includes(id)));
    expect(unasked).toEqual([]);
  });

  it('a rule with gates of its own is named where it stands at them', () => {
    const astray = [...rules.values()].flatMap(({ id, gates = [], standing }) =>
      standing
        ? gates
            .filter((act) => !arrows.some(({ type, law }) => type === act && law.rules.includes(id)))
            .map((act) => [id, act])
        : [],
    );
    expect(astray).toEqual([]);
  });
});

/** Rules that name an act and that no fact of it can test: judgements of people, layout, what others have to see. */
const seenByPeople = [
  'FORM-NTV', // form codes
  'G01-3.4c-3', // the channel of an escalation
  'G01-3.7b-2', // the police: their committee votes as any standing committee, G01-3.7a-1
  'G01-3.8b', // decoration
  'K38-1.1b', // whose monthly review it is, K38-1.1d-1
  'K38-1.4.1', // erasures on paper
  'K38-24b', // the choice of the organisation body
  'K38-26b', // who concludes where there is no grassroots committee: the duty that records
  'L-ADOPT',
  'L-CONTR',
  'L-COURSE',
  'L-GRAD', // a student's graduation decision is his move decision: G01-3.9c tests the place
  'L-ORDER', // by the order of the stages
  'R24-10.6', // tested when a unit's powers are set
  'R24-3.5.2-x', // a reading of the ground of exit
  'R24-4.3.1c', // no limit in days for telling
];

describe('what is not tested is named', () => {
  it('rule by rule', () => {
    const untested = table.map(([id]) => id).filter((id) => !rules.get(id)?.standing && !rules.get(id)?.recorded);
    expect(untested.sort()).toEqual([...seenByPeople].sort());
  });

  it('every rule that acts as a bar says who mends it', () => {
    const silent = [...rules.values()].filter(
      ({ force, remedy, standing, recorded }) => force === 'bar' && (standing ?? recorded) && !remedy,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe('local and unconfirmed rules', () => {
  it('a local rule is a notice, so that it never bars', () => {
    const barring = [...rules.values()].filter(({ confidence, force }) => confidence === 'L' && force !== 'notice');
    expect(barring).toEqual([]);
  });

  it('an unconfirmed rule is no bar of its own', () => {
    const barring = [...rules.values()].filter(({ confidence, force }) => confidence === 'A' && force === 'bar');
    expect(barring).toEqual([]);
  });
});
