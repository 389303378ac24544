import type { Rule } from '../kernel/rule.js';
import type { Parameters } from '../editions/parameters.js';
import type { Facts } from './facts.js';
import { course } from './rules/course.js';
import { dossier } from './rules/dossier.js';
import { eligibility } from './rules/eligibility.js';
import { introduction } from './rules/introduction.js';
import { membership } from './rules/membership.js';
import { record } from './rules/record.js';
import { register, type Registered } from './rules/register.js';
import { voting } from './rules/voting.js';

const predicates = { ...eligibility, ...introduction, ...course, ...record, ...dossier, ...voting, ...membership };

/** Every rule of the law as read: its standing from the register, its predicate, where it has one, from its section. */
export const rules: ReadonlyMap<string, Rule<Facts, Parameters>> = new Map(
  Object.entries<Registered>(register).map(([id, standing]) => [
    id,
    { id, ...standing, ...predicates[id as keyof typeof predicates] },
  ]),
);
