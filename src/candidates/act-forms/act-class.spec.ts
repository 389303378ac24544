import { describe, expect, it } from '@jest/globals';
import { acts, type ActType } from '../../../workflows/admission/acts.js';
import { example } from '../../../workflows/admission/examples/example.js';
import { type Constructor, fieldsOf } from '../../../workflows/kernel/fields.js';
import { SentForm } from '../../ui/form/sent-form.js';
import { fieldLabel } from '../../ui/words/fields.js';
import { readAct } from './act-class.js';
import { birthFrom } from '../../ui/form/form-day.js';
import { writeFields } from '../../ui/form/fields/write-fields.js';

const types = Object.keys(acts) as ActType[];

const sent = (pairs: readonly (readonly [string, string])[]) => new SentForm(Object.fromEntries(pairs));

describe.each(types)('the form of %s', (type) => {
  const cls: Constructor = acts[type];

  it('reads back the very act that was written into it, with everything every act may say', () => {
    const { type: _, ...plain } = JSON.parse(JSON.stringify(example(type, '2026-05-12'))) as { readonly type: string };
    const said = {
      ...plain,
      docs: [{ number: '7-CV/ĐU', date: '2026-05-11', issuer: 'Đảng ủy' }],
      note: 'Họp hai buổi.\nGhi một lần.',
      overrides: [
        { rule: 'K38-1.1', reason: 'Theo chỉ đạo', paper: { number: '9', date: '2026-05-10', issuer: 'Huyện ủy' } },
      ],
    };
    expect(readAct(type, sent(writeFields(cls, said)))).toEqual(said);
  });

  it('has words for each of its fields', () => {
    const unnamed = namesIn(cls).filter((field) =>
      ['vi', 'en'].some((lang) => fieldLabel(type, field, lang as 'vi') === field),
    );
    expect(unnamed).toEqual([]);
  });
});

function namesIn(cls: Constructor): string[] {
  return [...fieldsOf(cls)].flatMap(([name, { nested }]) => [name, ...(nested ? namesIn(nested()) : [])]);
}

describe('what a form brings', () => {
  const read = (type: ActType, fields: Readonly<Record<string, string | string[]>>) =>
    readAct(type, new SentForm(fields));

  it('leaves out what is blank, the blank rows of lists too, and numbers the rest anew', () => {
    expect(
      read('vote.record', {
        on: '5/9/26',
        note: '  ',
        'vote.form': 'ballot',
        'vote.listed': '9',
        'vote.excluded.0.person': '',
        'vote.excluded.2.person': 'nguoi-1',
        'vote.excluded.2.reason': 'suspended',
        'docs.0.number': '',
      }),
    ).toEqual({
      on: '2026-09-05',
      vote: { form: 'ballot', listed: 9, excluded: [{ person: 'nguoi-1', reason: 'suspended' }] },
      conclusions: {},
      resolution: {},
    });
  });

  it('keeps what it cannot read, for the API to refuse at its field', () => {
    expect(read('ceremony.hold', { on: '31/02/2026', oath: 'có' })).toEqual({ on: '31/02/2026', oath: 'có' });
    expect(read('course.attend', { periodsHeld: '12a' })).toEqual({ periodsHeld: '12a' });
  });

  it('takes no name of its own making', () => {
    expect(read('case.open', { __proto__: 'x', constructor: 'x', type: 'list.enter', on: '1/2/2026' })).toEqual({
      on: '2026-02-01',
    });
  });

  it.each([
    ['2006', '2006'],
    ['9/2006', '2006-09'],
    ['15/9/2006', '2006-09-15'],
    ['15/9/62', '15/9/62'],
    ['31/2/2006', '31/2/2006'],
  ])('reads the birth date %s as %s', (text, birth) => {
    expect(birthFrom(text)).toBe(birth);
  });

  it('reads marks with a comma or a point', () => {
    expect(read('course.mark', { 'marks.0': '7,5', 'marks.1': '8.25' })).toEqual({ marks: [7.5, 8.25] });
  });
});
