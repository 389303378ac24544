import { describe, expect, it } from '@jest/globals';
import { example } from '../admission/examples/example.js';
import { unit } from '../admission/examples/unit.js';
import { initialFacts, type Facts } from '../admission/facts.js';
import { admission } from '../admission/procedure.js';
import { legalDate } from '../calendar/legal-date.js';
import { law } from '../editions/law.js';
import type { Parameters } from '../editions/parameters.js';
import { move, waysFrom } from './chart.js';
import type { MachineEvent, StateValue } from './procedure.js';

const on = legalDate('2025-03-03');
const state = (value: StateValue, facts: Partial<Facts> = {}) => ({
  value,
  facts: { ...initialFacts, ...facts },
  since: on,
  slice: law.on(on).id,
});
const event = (type: 'fault.report' | 'fault.dismiss', from: StateValue): MachineEvent<Parameters> => ({
  type,
  from,
  act: example(type, on),
  parameters: law.on(on).parameters,
  setting: unit('A'),
  lapses: [],
});

const elsewhere: StateValue = {
  membership: {
    standing: { recognitionCompetent: 'recognitionVoting' },
    training: 'trained',
    help: 'helped',
    conduct: 'disciplined',
    location: 'temporary',
  },
};

describe('to a side state and back', () => {
  const away = move(admission, state(elsewhere), event('fault.report', elsewhere));

  it('the place left is kept, whole, as a fact', () => {
    expect(away.value).toBe('irregularityReview');
    expect((away.facts as Facts).returnTo).toEqual(elsewhere);
    expect(away.entered).toEqual(['irregularityReview']);
  });

  it('the way back restores every region, the deepest state too', () => {
    const back = move(admission, state(away.value, away.facts as Facts), event('fault.dismiss', away.value));
    expect(back.value).toEqual(elsewhere);
    expect((back.facts as Facts).returnTo).toBeNull();
  });

  it('and says what was left and entered: what left, inside out, outside in', () => {
    const back = move(admission, state(away.value, away.facts as Facts), event('fault.dismiss', away.value));
    expect(back.left).toEqual(['irregularityReview']);
    expect([...back.entered].sort()).toEqual([...away.left].sort());
    expect(back.entered.indexOf('membership')).toBe(0);
    expect(back.entered.indexOf('recognitionCompetent')).toBeLessThan(back.entered.indexOf('recognitionVoting'));
    expect(back.entered).not.toContain('recognitionAppraising');
  });

  it('a plain place is restored as plainly', () => {
    const facts = { returnTo: 'official' };
    const back = move(admission, state('irregularityReview', facts), event('fault.dismiss', 'irregularityReview'));
    expect([back.value, back.entered]).toEqual(['official', ['official']]);
  });

  it('nowhere to return to is a fault of ours, and told', () => {
    expect(() => move(admission, state('irregularityReview'), event('fault.dismiss', 'irregularityReview'))).toThrow(
      'nothing says where to',
    );
  });

  it('a place of another chart is refused rather than entered', () => {
    const facts = { returnTo: 'nowhere' };
    expect(() =>
      move(admission, state('irregularityReview', facts), event('fault.dismiss', 'irregularityReview')),
    ).toThrow();
  });
});

describe('the ways out of a state', () => {
  it('carry on, add, lead aside: in this order', () => {
    const types = [...waysFrom(admission, 'admissionDecided')!.keys()];
    expect(types[0]).toBe('ceremony.hold');
    expect(types.at(-1)).toBe('death.record');
  });

  it('are none where the case is over', () => {
    expect(waysFrom(admission, 'cancelledStandards')).toBeNull();
  });
});
