import { freshThrough } from '../../../workflows/calendar/months.js';
import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { PaperView } from './candidate.view.js';
import type { CaseProcedure } from '../case-law.js';
import type { Seen } from './case-views.service.js';

const paper = (
  key: string,
  form: string | undefined,
  making: PaperView['making'],
  done: unknown,
  more: Partial<PaperView> = {},
): PaperView => ({ key, ...(form && { form }), making, state: done ? 'done' : 'none', ...more });

/** The papers of the stretch of road a case is on, as far as its facts tell of them. */
export function papersOf({ state: { facts }, on, procedure }: Pick<Seen, 'state' | 'on' | 'procedure'>): PaperView[] {
  if (facts.ceremony) {
    return [
      paper('memberRecord', '1-HSĐV', 'typed', facts.memberRecordOn),
      paper('newMemberCertificate', undefined, 'issued', facts.training),
      paper('selfReview', '10-KNĐ', 'handwritten', facts.selfCriticismOn),
      paper('helperReview', '11-KNĐ', 'typed', facts.helpReviewOn),
      paper('recognitionSynthesis', '12-KNĐ', 'typed', facts.synthesisOn),
      paper('recognitionDecision', '16-KNĐ', 'typed', facts.recognition.decidedOn),
    ];
  }
  if (!facts.list) return [];
  return [
    certificate(facts.certificate, on, procedure),
    paper('application', '1-KNĐ', 'handwritten', facts.application),
    paper('record', '2-KNĐ', 'handwritten', facts.record?.certifiedOn, {
      ...(facts.record && !facts.record.certifiedOn && { state: 'doing' }),
    }),
    paper('introduction', '3-KNĐ', 'typed', facts.introductions.length > 0),
    ...(facts.union
      ? [paper('unionResolution', facts.union.body === 'tradeUnionExecutive' ? '4A-KNĐ' : '4-KNĐ', 'typed', true)]
      : []),
    paper('synthesis', '5-KNĐ', 'typed', facts.synthesisOn),
    ...(facts.branchVote ? [paper('branchResolution', '6-KNĐ', 'typed', true)] : []),
    ...(facts.subdivisionOn ? [paper('subdivisionReport', '7-KNĐ', 'typed', true)] : []),
    ...(facts.committeeVote ? [paper('committeeResolution', '8-KNĐ', 'typed', true)] : []),
    ...(facts.decision ? [paper('decision', '9-KNĐ', 'typed', true)] : []),
  ];
}

function certificate(
  held: { on: LegalDate; revokedOn: LegalDate | null; expiredOn: LegalDate | null } | null,
  on: LegalDate,
  { law }: CaseProcedure,
): PaperView {
  const none = paper('certificate', undefined, 'issued', null);
  if (!held) return none;
  const validUntil = freshThrough(held.on, law.on(held.on).parameters.certificateMonths.value);
  const state = held.revokedOn || held.expiredOn || on > validUntil ? 'expired' : 'done';
  return { ...none, state, validUntil };
}
