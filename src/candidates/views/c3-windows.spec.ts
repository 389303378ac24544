import { describe, expect, it } from '@jest/globals';
import { legalDate } from '../../../workflows/calendar/legal-date.js';
import type { Duty } from '../../../workflows/kernel/duty.js';
import { type Constructor, fieldsOf } from '../../../workflows/kernel/fields.js';
import { acts, type ActType } from '../../../workflows/admission/acts.js';
import { stages, type Stage } from '../../../workflows/admission/stages.js';
import { policy } from '../../auth/policy.table.js';
import { c3Windows, dutiesOpening, fits } from './c3-windows.js';

const since = legalDate('2026-03-02');
const opening = (act: ActType, stage: Stage, on = since): Duty[] =>
  dutiesOpening({ act, stage, since, on }).filter((duty) => duty !== 'inspection');

const secret = (cls: Constructor): boolean =>
  [...fieldsOf(cls).values()].some(({ dataClass, nested }) => dataClass === 'C3' || (nested && secret(nested())));

describe('SEC-18: who needs what was verified and concluded, and when', () => {
  it('every act with such values has a window, and no other', () => {
    const classes: Readonly<Record<string, Constructor>> = acts;
    const kept = Object.keys(classes).filter((type) => secret(classes[type]!));
    expect([...new Set(c3Windows.flatMap((window) => window.acts))].sort()).toEqual(kept.sort());
    expect(kept.length).toBeGreaterThan(10);
  });

  it('opens only to duties to whom the policy opens such values at all', () => {
    const allowed: readonly Duty[] = policy['candidate.sensitive'].duties;
    expect(c3Windows.flatMap(({ duties }) => duties).filter((duty) => !allowed.includes(duty))).toEqual([]);
  });

  // Written by hand, act by act and stage by stage.
  it.each<[ActType, Stage, Duty[]]>([
    ['verification.reply', 'leaveToStart', []],
    ['verification.reply', 'applying', ['secretary', 'grassroots']],
    ['verification.reply', 'verifying', ['secretary', 'grassroots', 'organisationBoard']],
    ['verification.reply', 'recordCertified', ['secretary', 'grassroots']],
    ['verification.reply', 'branchMeeting', ['secretary', 'grassroots']],
    ['verification.reply', 'subdivisionAppraisal', ['grassroots']],
    ['verification.reply', 'grassrootsBelowShare', ['grassroots']],
    ['verification.reply', 'competentAuthority', ['grassroots', 'organisationBoard', 'competent']],
    ['verification.reply', 'moving', []],
    ['verification.reply', 'recognitionCompetent', []],
    ['verification.reply', 'irregularityReview', ['grassroots', 'organisationBoard', 'competent']],
    ['verification.reply', 'withdrawn', []],
    ['political.conclude', 'verifying', ['secretary', 'grassroots', 'organisationBoard', 'competent']],
    ['record.certify', 'verifying', ['secretary', 'grassroots']],
    ['repair.order', 'repairProcedure', ['grassroots', 'organisationBoard', 'competent', 'secretary']],
    ['repair.order', 'deletionProposed', []],
    ['certificate.revoke', 'dossierReady', ['secretary', 'grassroots', 'organisationBoard', 'competent']],
    ['certificate.revoke', 'branchMeeting', []],
  ])('%s at %s: %j', (act, stage, duties) => {
    expect(opening(act, stage)).toEqual(duties);
  });

  it.each<[Stage, Duty[]]>([
    ['admissionDecided', ['grassroots', 'organisationBoard', 'competent']],
    ['refused', ['grassroots', 'organisationBoard', 'competent']],
    ['notEligible', ['secretary', 'grassroots']],
  ])('after %s for thirty days, and not on the day after', (stage, duties) => {
    expect(opening('verification.report', stage, legalDate('2026-03-31'))).toEqual(duties);
    expect(opening('verification.report', stage, legalDate('2026-04-01'))).toEqual([]);
  });

  it('an inspection reads at every stage, for its own purpose alone, which nobody else states', () => {
    for (const stage of Object.keys(stages) as Stage[])
      expect(dutiesOpening({ act: 'record.certify', stage, since, on: since })).toContain('inspection');
    expect([fits('inspection', 'inspection'), fits('inspection', 'appraisal')]).toEqual([true, false]);
    expect([fits('competent', 'inspection'), fits('competent', 'appraisal')]).toEqual([false, true]);
  });
});
