import { courseRules } from './course-rules.js';
import { decisionRules } from './decision-rules.js';
import { eligibilityRules } from './eligibility-rules.js';
import { introductionRules } from './introduction-rules.js';
import { membershipRules } from './membership-rules.js';
import { recordRules } from './record-rules.js';
import type { RuleWords } from './rule-words.js';
import { type Lang, sentence } from './text.js';
import { validityRules } from './validity-rules.js';

/** Every rule of the procedure in words, by rule id. */
export const rules = {
  ...eligibilityRules,
  ...introductionRules,
  ...courseRules,
  ...recordRules,
  ...decisionRules,
  ...validityRules,
  ...membershipRules,
} as const;

export type RuleId = keyof typeof rules;

const words: Readonly<Record<string, RuleWords | undefined>> = rules;

/** What the rule asks, as a clause; an id without words is shown as it is rather than hidden. */
export const ruleClause = (id: string, lang: Lang): string => wordsOf(id)?.[lang] ?? id;

/** What puts it right, where the rule has a remedy. */
export const ruleRemedy = (id: string, lang: Lang): string | undefined => wordsOf(id)?.remedy?.[lang];

/** The sentence of a refusal: why the act is not lawful yet. */
export const notYetBecause = (id: string, lang: Lang): string =>
  sentence(lang === 'vi' ? `Chưa được, vì ${ruleClause(id, lang)}` : `Not yet: ${ruleClause(id, lang)}`);

/** A rule with two effects is two rules in code: its id with a suffix after a colon has the words of the id. */
const wordsOf = (id: string): RuleWords | undefined => words[id] ?? words[id.split(':')[0] ?? id];
