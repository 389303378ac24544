import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { getMetadataStorage } from 'class-validator';

import { acts as actsOfTheLaw } from '../../../workflows/admission/acts.js';
import { register } from '../../../workflows/admission/rules/register.js';
import { duties as dutiesOfTheLaw } from '../../../workflows/kernel/duty.js';
import { type Constructor, fieldsOf } from '../../../workflows/kernel/fields.js';
import { actName, acts } from './acts.js';
import { choices } from './choices.js';
import { duties } from './duties.js';
import { choiceLabel, fieldLabel, fields } from './fields.js';
import { confidenceLabel, confidences, forces } from './marks.js';
import { paperName, paperStates, papers } from './papers.js';
import { problemCodes, problemTitle, statuses, statusWords } from './problems.js';
import { notYetBecause, ruleClause, ruleRemedy, rules } from './rules.js';
import { regions, stageName, stages } from './stages.js';
import { byLang, sentence, text, textWith } from './text.js';
import { timerName, timers } from './timers.js';

const list = (name: string) => readFileSync(`docs/law/${name}.txt`, 'utf8').trim().split('\n');

/** Every key of a nested table of words, with its two wordings. */
const wordings = (table: object, path = ''): [string, string, string][] =>
  Object.entries(table).flatMap(([key, words]: [string, Record<string, unknown>]) =>
    typeof words.vi === 'string'
      ? [
          [path + key, words.vi, String(words.en)],
          ...(words.remedy ? wordings({ [`${key} remedy`]: words.remedy }, path) : []),
        ]
      : wordings(words, `${path}${key} `),
  );

const tables = {
  acts,
  choices,
  confidences,
  duties,
  fields,
  forces,
  paperStates,
  papers,
  problemCodes,
  regions,
  rules,
  stages,
  statuses,
  timers,
};

const all = wordings(tables);

/** An act and the parts it is made of. */
const classesOf = (cls: Constructor): Constructor[] => [
  cls,
  ...[...fieldsOf(cls).values()].flatMap(({ nested }) => (nested ? classesOf(nested()) : [])),
];
const lawClasses = [...new Set(Object.values(actsOfTheLaw).flatMap(classesOf))];

/** The values a class allows where it allows only some. */
const valuesOf = (cls: Constructor): unknown[] =>
  getMetadataStorage()
    .getTargetValidationMetadatas(cls, '', true, false)
    .filter(({ name }) => name === 'isIn')
    .flatMap(({ constraints }) => constraints[0] as unknown[]);

describe('the words', () => {
  it('cover every act of the catalogue and no other', () => {
    expect(Object.keys(acts).sort()).toEqual(list('act-names').sort());
  });

  it('name every act the law can record', () => {
    expect(Object.keys(actsOfTheLaw).filter((act) => !(act in acts))).toEqual([]);
  });

  it('label every fact of every act', () => {
    const names = new Set(lawClasses.flatMap((cls) => [...fieldsOf(cls).keys()]));
    expect(names.size).toBeGreaterThan(100);
    expect([...names].filter((name) => !(name in fields))).toEqual([]);
  });

  it('say every value a fact may be chosen from', () => {
    const values = new Set(lawClasses.flatMap(valuesOf).filter((value) => typeof value === 'string'));
    expect(values.size).toBeGreaterThan(80);
    // The routes are called by their letters.
    expect([...values].filter((value) => !(value in choices) && !/^[A-F]$/.test(value))).toEqual([]);
  });

  it('cover every rule id and no other', () => {
    // Changes between editions (CHG-…) are told in the crosswalks.
    const ids = list('rule-ids').filter((id) => !id.startsWith('CHG-'));
    expect(Object.keys(rules).sort()).toEqual(ids.sort());
  });

  it('know every rule of the register', () => {
    const ids = Object.keys(register).map((id) => id.split(':')[0]!);
    expect(ids.filter((id) => !(id in rules))).toEqual([]);
  });

  it('name a remedy for every rule that can bar', () => {
    const bars = Object.entries(register).filter(([, { force }]) => force === 'bar');
    expect(bars.map(([id]) => id).filter((id) => !ruleRemedy(id, 'vi') || !ruleRemedy(id, 'en'))).toEqual([]);
  });

  it('name every duty a person can hold', () => {
    expect(Object.keys(duties).sort()).toEqual([...dutiesOfTheLaw].sort());
  });

  it('name every problem that the service answers with', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
      .map((name) => readFileSync(`src/${name}`, 'utf8'));
    const codes = sources.flatMap((source) =>
      [...source.matchAll(/(?:new Problem\(\s*\d{3},\s*|Problem\.conflict\(\s*)'([a-z-]+)'/g)].map(([, code]) => code!),
    );
    expect(codes.length).toBeGreaterThan(15);
    expect(codes.filter((code) => !(code in problemCodes))).toEqual([]);
  });

  it('are said in both languages, composed and trimmed', () => {
    const faulty = all.filter(([, ...both]) =>
      both.some((words) => words.length < 2 || words !== words.trim().normalize('NFC') || /!| {2}|<|>/.test(words)),
    );
    expect(all.length).toBeGreaterThan(900);
    expect(faulty).toEqual([]);
  });

  it('keep the house spelling: ủy, hóa, hòa, khỏe', () => {
    expect(all.filter(([, vi]) => /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/iu.test(vi))).toEqual([]);
  });

  it('of a rule are clauses that read after "Chưa được, vì …"', () => {
    const clauses = wordings({ rules }).filter(([key]) => !key.endsWith('remedy'));
    expect(clauses.filter(([, vi, en]) => /[.:;]$/.test(vi) || /[.:;]$/.test(en))).toEqual([]);
    expect(clauses.filter(([, vi]) => /^\p{Lu}/u.test(vi) && !/^(?:Đoàn|Đảng)/.test(vi))).toEqual([]);
  });
});

describe('looking words up', () => {
  it('says why an act is not lawful yet', () => {
    expect(notYetBecause('CH-24.1', 'vi')).toBe('Chưa được, vì chi bộ phải có ít nhất 3 đảng viên chính thức.');
    expect(notYetBecause('CH-24.1', 'en')).toBe('Not yet: the branch must have at least 3 official members.');
  });

  it('gives the two halves of a split rule the words of their id', () => {
    expect(ruleClause('R24-6.3.1:complaint', 'vi')).toBe(rules['R24-6.3.1'].vi);
  });

  it('shows an unknown key as it is rather than nothing', () => {
    expect(actName('no.such', 'vi')).toBe('no.such');
    expect(stageName('nowhere', 'en')).toBe('nowhere');
    expect(timerName('T-NONE', 'vi')).toBe('T-NONE');
    expect(ruleClause('X-1', 'vi')).toBe('X-1');
    expect(problemTitle('no-such', 'vi')).toBeUndefined();
    expect(statusWords(418)).toBe(statuses[400]);
    expect(statusWords(502)).toBe(statuses[500]);
    expect(actName('constructor', 'vi')).toBe('constructor');
  });

  it('labels a fact by its act where the general label would mislead', () => {
    expect(fieldLabel('vote.record', 'form', 'vi')).toBe('Hình thức biểu quyết');
    expect(fieldLabel('discipline.record', 'form', 'vi')).toBe('Hình thức kỷ luật');
    expect(choiceLabel('ballot', 'vi')).toBe('phiếu kín');
    expect(choiceLabel(true, 'en')).toBe('yes');
  });

  it('tells one of several children apart', () => {
    expect([paperName('child-2', 'vi'), paperName('father', 'en'), paperName('x-1', 'vi')]).toEqual([
      'Con (2)',
      'Father',
      'x-1',
    ]);
  });

  it('marks only rules that are not plainly confirmed', () => {
    expect(confidenceLabel('A', 'vi')).toBe('chưa xác nhận');
    expect(confidenceLabel('P', 'vi')).toBe('suy ra');
    expect(confidenceLabel('C2T', 'vi')).toBeUndefined();
  });

  it('turns a table inside out, gaps included', () => {
    const words = byLang({
      title: text('Việc', 'Act'),
      step: textWith(
        (no: string) => `Bước ${no}`,
        (no: string) => `Step ${no}`,
      ),
    });
    expect([words.vi.title, words.en.step('S06')]).toEqual(['Việc', 'Step S06']);
  });

  it('raises the first letter of a sentence, Vietnamese letters too', () => {
    expect(sentence('đảng ủy kết luận')).toBe('Đảng ủy kết luận.');
    expect(sentence('Xong.')).toBe('Xong.');
  });
});
