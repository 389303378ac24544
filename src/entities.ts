import { Candidate } from './candidates/candidate.entity.js';
import { Account } from './auth/account.entity.js';
import { DutyRow } from './auth/duty-row.entity.js';
import { Session } from './auth/session.entity.js';
import { ChainHead } from './log/chain-head.entity.js';
import { LogEntry } from './log/log-entry.entity.js';
import { Body } from './organisations/body.entity.js';
import { UnitAlias } from './organisations/unit-alias.entity.js';
import { UnitName } from './organisations/unit-name.entity.js';
import { UnitPlace } from './organisations/unit-place.entity.js';
import { UnitSetting } from './organisations/unit-setting.entity.js';
import { Unit } from './organisations/unit.entity.js';
import { Member } from './people/member.entity.js';
import { PersonKey } from './people/person-key.entity.js';
import { Person } from './people/person.entity.js';
import { SealedValue } from './people/sealed-value.entity.js';
import { PlanClassMonths } from './targets/plan-class-months.entity.js';
import { PlanCourseQuota } from './targets/plan-course-quota.entity.js';
import { PlanFigure } from './targets/plan-figure.entity.js';
import { PlanReport } from './targets/plan-report.entity.js';
import { Plan } from './targets/plan.entity.js';
import { Target } from './targets/target.entity.js';

/**
 * Every entity of the house, in alphabetical order. An entity declares its columns as `text`, `integer` or `blob`; its
 * checks, keys and indexes stand in the migrations. The list stands above the features, because the database knows none.
 */
export const entities: (new () => object)[] = [
  Account,
  Body,
  Candidate,
  ChainHead,
  DutyRow,
  LogEntry,
  Member,
  Person,
  PersonKey,
  Plan,
  PlanClassMonths,
  PlanCourseQuota,
  PlanFigure,
  PlanReport,
  SealedValue,
  Session,
  Target,
  Unit,
  UnitAlias,
  UnitName,
  UnitPlace,
  UnitSetting,
];
