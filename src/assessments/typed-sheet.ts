import { dayFrom } from '../ui/form/form-day.js';
import type { SentForm } from '../ui/form/sent-form.js';
import { questions } from './assessment-sheet.js';
import type { TypedSheet } from './sponsor-sheets.service.js';

/** The fields of the sheet, by their names in the form. */
export const sheetFields = [
  ...['quarter', 'on', 'need', 'lateReason'],
  ...questions.flatMap((question) => [`grade.${question}`, `remark.${question}`]),
] as const;

/** A form as the sheet it fills in; a choice nobody made is left out, so that the refusal says so. */
export function typedSheet(form: SentForm): TypedSheet {
  const each = (of: 'grade' | 'remark') =>
    Object.fromEntries(
      questions.flatMap((question) => {
        const text = form.text(`${of}.${question}`);
        return of === 'grade' && text === '' ? [] : [[question, text]];
      }),
    );
  return {
    sheet: { grade: each('grade'), remark: each('remark'), need: form.text('need') },
    quarter: form.text('quarter'),
    on: dayFrom(form.text('on')),
    lateReason: form.text('lateReason'),
  };
}

/** What was typed, to draw the form again. */
export const typedIn = (form: SentForm): Readonly<Record<string, string>> =>
  Object.fromEntries(sheetFields.map((name) => [name, form.text(name)]));

/** The same as hidden fields. */
export const typedPairs = (form: SentForm): readonly (readonly [string, string])[] =>
  sheetFields.map((name) => [name, form.text(name)] as const).filter(([, text]) => text !== '');
