import type { ActType } from '../../workflows/admission/acts.js';
import { Vote } from '../../workflows/kernel/act.js';
import { type FieldMark, fieldsOf } from '../../workflows/kernel/fields.js';
import { readFields, type Said } from '../ui/form/fields/read-fields.js';
import { dayFrom } from '../ui/form/form-day.js';
import type { SentForm } from '../ui/form/sent-form.js';
import { type Body, classOf, paperOf } from './meeting-acts.js';
import type { ExtraField, ExtraSaid } from './meeting.view.js';

/** Fields of the acts that are typed once for the whole meeting, where an act has them. */
const once = ['body', 'delegation', 'delegationFrom', 'delegationTo'];
/** What the form asks in its own words, or tells by itself. */
const own = ['on', 'vote', 'resolution', 'decision', 'notice', 'docs', 'note', 'lateReason', 'overrides', 'level'];

/** The paper that every branch and committee vote has beside its papers. */
const levels: Readonly<Record<Body, string>> = {
  secretary: 'branch',
  grassroots: 'grassroots',
  competent: 'competent',
};

/** What an act asks for beside its vote and its paper: once for the meeting, or of each person. */
export const extrasOf = (act: ActType, of: 'meeting' | 'person'): readonly ExtraField[] =>
  [...fieldsOf(classOf(act))]
    .filter(([name]) => !own.includes(name) && once.includes(name) === (of === 'meeting'))
    .flatMap(([name, mark]) => leaves(name, mark));

/** What a form says in such boxes; `prefix` stands before their names. */
export const extrasSaid = (fields: readonly ExtraField[], form: SentForm, prefix = ''): readonly ExtraSaid[] =>
  fields.flatMap((field) => {
    const value = form.text(prefix + field.name);
    return value === '' ? [] : [{ field, value }];
  });

/** The boxes of a field. A paper that may be left out and its scan are added on the form of the act alone. */
function leaves(name: string, { input, optional, nested }: FieldMark): ExtraField[] {
  const box = { name, optional, values: [], most: 0 };
  switch (input.kind) {
    case 'part':
      return optional && !once.includes(name)
        ? []
        : [...fieldsOf(nested!())]
            .filter(([inner]) => inner !== 'signer' && inner !== 'file')
            .flatMap(([inner, mark]) => leaves(`${name}.${inner}`, { ...mark, optional: optional || mark.optional }));
    case 'text':
      return [{ ...box, kind: 'text', most: input.most }];
    case 'oneOf':
      return [{ ...box, kind: 'oneOf', values: input.values }];
    case 'label':
    case 'day':
    case 'count':
    case 'flag':
      return [{ ...box, kind: input.kind }];
    default:
      return [];
  }
}

/** What the whole meeting has in common, as the form says it. */
export interface Common {
  readonly on: string | undefined;
  readonly vote: Said;
  readonly docs: readonly Said[] | undefined;
  readonly note: string | undefined;
  readonly lateReason: string | undefined;
  readonly issuer: string | undefined;
}

export function commonIn(form: SentForm): Common {
  const { yes: _, no: __, invalid: ___, ...vote } = readFields(Vote, form);
  const day = form.text('on');
  const on = day === '' ? undefined : dayFrom(day);
  const said = (name: string) => form.text(name).replaceAll('\r\n', '\n') || undefined;
  const issuer = said('issuer');
  const minutes = said('minutes');
  return {
    ...{ on, vote, issuer, note: said('absent'), lateReason: said('lateReason') },
    docs: minutes === undefined ? undefined : [plain({ number: minutes, date: on, issuer })],
  };
}

/** The act that opens the meeting, about one person. */
export const openingSaid = (type: string, form: SentForm): Said => {
  const { on, vote, note, lateReason } = commonIn(form);
  const chosen = form.text('formChosenByMeeting');
  return plain({
    ...{ type, on, officialMembers: vote['listed'], present: vote['present'], form: vote['form'] },
    formChosenByMeeting: chosen === '' ? undefined : chosen === 'true',
    ...{ note, lateReason },
  });
};

/** The vote on one person: what was typed once, and the totals under his code. */
export function voteSaid(type: ActType, code: string, body: Body, form: SentForm): Said {
  const cls = classOf(type);
  const fields = fieldsOf(cls);
  const { on, vote, docs, note, lateReason, issuer } = commonIn(form);
  const { yes, no, invalid } = readFields(Vote, form, `${code}.vote`);
  const forAll = readFields(cls, form);
  const his = readFields(cls, form, code);
  const extra = (from: Said, of: 'meeting' | 'person') =>
    Object.fromEntries(
      [...fields.keys()]
        .filter((name) => !own.includes(name) && once.includes(name) === (of === 'meeting'))
        .map((name) => [name, from[name]]),
    );
  const number = form.text(`${code}.number`) || undefined;
  return plain({
    ...{ type, on, ...extra(forAll, 'meeting'), ...extra(his, 'person') },
    ...(fields.has('level') && { level: levels[body] }),
    vote: plain({ ...vote, yes, no, invalid }),
    [paperOf(type)]: plain({ number, date: on, issuer }),
    ...{ docs, note, lateReason },
  });
}

/** Without what was left blank, so that the refusal says it is missing. */
const plain = (said: Readonly<Record<string, unknown>>): Said =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));

/** Where a fault of one person's act stands in the form of the meeting. */
export function fieldOf(code: string, pointer: string): string {
  const [first = '', ...rest] = pointer.split('.');
  const last = rest.at(-1);
  if (first === 'on' || pointer === 'lateReason' || pointer === 'formChosenByMeeting') return pointer;
  if (pointer === 'officialMembers') return 'listed';
  if (pointer === 'present' || pointer === 'form') return pointer;
  if (first === 'note') return 'absent';
  if (first === 'docs') return last === 'issuer' ? 'issuer' : last === 'date' ? 'on' : 'minutes';
  if (['resolution', 'decision', 'notice'].includes(first))
    return last === 'issuer' ? 'issuer' : last === 'date' ? 'on' : `${code}.number`;
  if (first === 'vote' && !['yes', 'no', 'invalid'].includes(rest[0] ?? ''))
    return rest.join('.') || `${code}.vote.yes`;
  return once.includes(first) ? pointer : `${code}.${pointer}`;
}

/** Whether a field is one of the whole meeting: a fault there concerns everybody. */
export const isCommon = (field: string, codes: readonly string[]): boolean =>
  !codes.some((code) => field.startsWith(`${code}.`));
