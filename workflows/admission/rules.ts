import type { Rule } from '../kernel/rule.js';
import type { Parameters } from '../editions/parameters.js';
import type { Facts } from './facts.js';
import { ceremony } from './rules/ceremony.js';
import { complaint } from './rules/complaint.js';
import { course } from './rules/course.js';
import { custody } from './rules/custody.js';
import { death } from './rules/death.js';
import { deciding } from './rules/deciding.js';
import { deletion } from './rules/deletion.js';
import { dossier } from './rules/dossier.js';
import { eligibility } from './rules/eligibility.js';
import { faults } from './rules/faults.js';
import { introduction } from './rules/introduction.js';
import { list } from './rules/list.js';
import { local } from './rules/local.js';
import { moving } from './rules/moving.js';
import { place } from './rules/place.js';
import { probation } from './rules/probation.js';
import { readmission } from './rules/readmission.js';
import { recognition } from './rules/recognition.js';
import { record } from './rules/record.js';
import { repair } from './rules/repair.js';
import { register, type Registered } from './rules/register.js';
import { verification } from './rules/verification.js';
import { voting } from './rules/voting.js';
import type { Predicates } from './rules/rule.js';

const predicates: Predicates = {
  ...eligibility,
  ...readmission,
  ...list,
  ...introduction,
  ...place,
  ...course,
  ...record,
  ...verification,
  ...dossier,
  ...voting,
  ...deciding,
  ...ceremony,
  ...moving,
  ...probation,
  ...recognition,
  ...faults,
  ...deletion,
  ...repair,
  ...complaint,
  ...custody,
  ...death,
  ...local,
};

/** Every rule of the law as read: its standing from the register, its predicate, where it has one, from its section. */
export const rules: ReadonlyMap<string, Rule<Facts, Parameters>> = new Map(
  Object.entries<Registered>(register).map(([id, standing]) => [
    id,
    { id, ...standing, ...predicates[id as keyof typeof predicates] },
  ]),
);
