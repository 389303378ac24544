import { describe, expect, it } from '@jest/globals';
import { legalDate } from '../calendar/legal-date.js';
import { Act, Paper } from './act.js';
import { fieldsOf, Flag, Part, Parts, Person, Text, Texts } from './fields.js';
import { split } from './keeping.js';

class Point {
  @Text('C3') said!: string;
  @Flag() agreed!: boolean;
  @Person() witness!: string;
}

class Hear extends Act<'case.hear'> {
  @Part(() => Paper) minutes!: Paper;
  @Parts(() => Point) points!: Point[];
  @Texts('C2', { optional: true }) remarks?: string[];
}

const on = legalDate('2024-09-02');
const heard = {
  type: 'case.hear',
  on,
  minutes: { number: '12-BB/CB', date: on, issuer: 'Chi bộ', signer: 'Nguyễn Văn An', seal: 'unmarked' },
  points: [
    { said: 'Gia đình có hai con', agreed: true, witness: 'p-1' },
    { said: 'Chưa rõ', agreed: false, witness: 'p-2' },
  ],
  note: 'Họp tối',
  password: 'never validated',
} as unknown as Hear;

describe('an act taken apart', () => {
  const { facts, values, persons } = split(Hear, heard);

  it('keeps dates, papers, outcomes and pseudonyms as facts', () => {
    expect(facts).toEqual({
      type: 'case.hear',
      on,
      minutes: { number: '12-BB/CB', date: on, issuer: 'Chi bộ' },
      points: [
        { agreed: true, witness: 'p-1' },
        { agreed: false, witness: 'p-2' },
      ],
    });
  });

  it('takes out every value with its place and its class, down to the parts of parts', () => {
    expect(values).toEqual([
      { path: 'minutes.signer', value: 'Nguyễn Văn An', dataClass: 'C1' },
      { path: 'points.0.said', value: 'Gia đình có hai con', dataClass: 'C3' },
      { path: 'points.1.said', value: 'Chưa rõ', dataClass: 'C3' },
      { path: 'note', value: 'Họp tối', dataClass: 'C2' },
    ]);
  });

  it('leaves behind what carries no mark: it was never validated', () => {
    expect(JSON.stringify([facts, values])).not.toMatch(/unmarked|never validated/);
  });

  it('names everyone it names, once', () => {
    expect(persons).toEqual(['p-1', 'p-2']);
    const twice = { ...heard, points: [heard.points[0]!, heard.points[0]!] } as Hear;
    expect(split(Hear, twice).persons).toEqual(['p-1']);
  });

  it('does not touch the act', () => {
    expect(heard.points[0]).toEqual({ said: 'Gia đình có hai con', agreed: true, witness: 'p-1' });
  });
});

describe('the marks of a class', () => {
  it('include those of its parents', () => {
    expect([...fieldsOf(Hear).keys()].sort()).toEqual(
      ['docs', 'lateReason', 'minutes', 'note', 'on', 'overrides', 'points', 'remarks'].sort(),
    );
    expect(fieldsOf(Hear).get('note')).toMatchObject({ keeping: 'value', dataClass: 'C2' });
  });
});
