import { Type } from 'class-transformer';
import { IsIn, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import { assessmentWords } from '../ui/words/assessment-words.js';

/** What a helper is asked about the person, in the order of the sheet. */
export const questions = ['awareness', 'conduct', 'ability', 'relations'] as const;
export type Question = (typeof questions)[number];

export const grades = ['good', 'fair', 'met', 'notMet'] as const;
export type Grade = (typeof grades)[number];

/** Most characters beside a choice, and for the help that is needed. */
export const mostRemark = 300;
export const mostNeed = 600;

class Grades implements Record<Question, Grade> {
  @IsIn([...grades]) awareness!: Grade;
  @IsIn([...grades]) conduct!: Grade;
  @IsIn([...grades]) ability!: Grade;
  @IsIn([...grades]) relations!: Grade;
}

class Remarks implements Record<Question, string> {
  @IsString() @MaxLength(mostRemark) awareness!: string;
  @IsString() @MaxLength(mostRemark) conduct!: string;
  @IsString() @MaxLength(mostRemark) ability!: string;
  @IsString() @MaxLength(mostRemark) relations!: string;
}

/** The sheet: a choice for each question, a few words beside it, what help is needed. */
export class AssessmentSheet {
  @IsObject() @ValidateNested() @Type(() => Grades) grade!: Grades;
  @IsObject() @ValidateNested() @Type(() => Remarks) remark!: Remarks;
  @IsString() @MaxLength(mostNeed) need!: string;
}

/** As a reader is shown it. */
export interface SheetView {
  readonly grade: Readonly<Record<Question, Grade>>;
  readonly remark: Readonly<Record<Question, string>>;
  readonly need: string;
}

const written = assessmentWords.vi;

/**
 * The law knows one text of an assessment (`help.report`): the four answers under their heads, as the paper has them. It
 * is written in the language of the record, whichever the page was read in.
 */
export function textOf({ grade, remark, need }: SheetView): string {
  const answers = questions.map((question) =>
    [`${written[question]}: ${written[grade[question]]}.`, flat(remark[question])].filter(Boolean).join(' '),
  );
  return [...answers, ...(flat(need) === '' ? [] : [`${written.need}: ${flat(need)}`])].join('\n');
}

/** The answers of a text that `textOf` wrote; null for one that was written freely. */
export function sheetIn(text: string): SheetView | null {
  const lines = text.split('\n');
  const answers = questions.map((question, index) => answerIn(lines[index] ?? '', question));
  const last = lines[questions.length];
  const head = `${written.need}: `;
  if (lines.length > questions.length + 1 || (last !== undefined && !last.startsWith(head))) return null;
  if (!answers.every((answer) => answer !== null)) return null;
  const by = <Key extends 'grade' | 'remark'>(key: Key) =>
    Object.fromEntries(questions.map((question, index) => [question, answers[index]![key]])) as SheetView[Key];
  return { grade: by('grade'), remark: by('remark'), need: last?.slice(head.length) ?? '' };
}

function answerIn(line: string, question: Question): { readonly grade: Grade; readonly remark: string } | null {
  const grade = grades.find((one) => {
    const head = `${written[question]}: ${written[one]}.`;
    return line === head || line.startsWith(`${head} `);
  });
  return grade ? { grade, remark: line.slice(`${written[question]}: ${written[grade]}.`.length).trim() } : null;
}

/** One line: a break in an answer is a space. */
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
