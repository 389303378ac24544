import { dayBefore, type LegalDate } from '../calendar/legal-date.js';
import type { Setting } from '../kernel/setting.js';
import type { Window } from '../kernel/plan-road.js';
import { endOf, type Span } from '../kernel/plan-span.js';
import type { Known, Parameters } from '../editions/parameters.js';
import type { RuleId } from './rules/register.js';
import { from as remedy } from './rules/rule.js';
import type { Situation } from './road-situation.js';

/** The windows of 13.4 and 13.6 between the steps of the ordinary road. The monthly review of the list is left out. */

type Start = Window<Parameters>['start'];
type Length = Window<Parameters>['span'];
type More = Pick<Window<Parameters>, 'under' | 'remedy'>;

const step = (id: string): Start => ({ step: id });
const on = (day: LegalDate): Start => ({ day });

const months = (n: number): Span => ({ unit: 'month', n });
const workdays = (n: number): Span => ({ unit: 'workday', n });
const known = ({ value, confidence }: Known<number>, unit: Span['unit'], more = 0): Span => ({
  unit,
  n: value + more,
  confidence,
});
const thatDay: Length = () => ({ unit: 'day', n: 0 });
const dayAfter: Length = () => ({ unit: 'day', n: 0, dayAfter: true });

const minimum = (rule: RuleId, start: Start, to: string, span: Length): Window<Parameters> => ({
  kind: 'minimum',
  rule,
  start,
  to,
  span,
});
const maximum = (rule: RuleId, start: Start, to: string, span: Length, more: More = {}): Window<Parameters> => ({
  kind: 'maximum',
  rule,
  start,
  to,
  span,
  ...more,
});

const validity = (rule: RuleId, start: Start, to: string, span: Length, more: More = {}): Window<Parameters> => ({
  ...maximum(rule, start, to, span, more),
  kind: 'validity',
});

export const windowsOf = (situation: Situation): Window<Parameters>[] => [
  ...preparing(situation),
  ...deciding(situation),
  ...becoming(situation),
];

function preparing({
  facts,
  togetherSince,
  adultOn,
  over60Soon,
  consents,
  past,
  ...rest
}: Situation): Window<Parameters>[] {
  const { dossierOn, dossierExpiredOn } = facts;
  const renewed = dossierExpiredOn !== null && !past('dossierReady');
  const made = renewed ? step('dossier.renew') : dossierOn ? on(dossierOn) : step('record.seal');
  const certificate: Length = (law) => known(law.certificateMonths, 'month');
  return [
    ...(togetherSince
      ? [minimum('R24-3.2.1', on(togetherSince), 'introduction.sign', (law) => months(law.togetherMonths))]
      : []),
    ...(adultOn ? [minimum('R24-1.1.1', on(adultOn), 'meeting.open', thatDay)] : []),
    maximum('QC1147-9', step('course.pass'), 'certificate.issue', ({ course }) => ({
      unit: 'day',
      n: course.issueDays,
    })),
    ...['procedure.allow', 'dossier.complete', 'meeting.open'].map((to) =>
      validity('G01-5.4b', step('certificate.issue'), to, certificate),
    ),
    ...['dossier.complete', 'meeting.open'].map((to) =>
      validity('G01-5.4a', made, to, (law) => known(law.dossierMonths, 'month')),
    ),
    ...(over60Soon && !consents.includes('over60') && !facts.consents.over60?.grantedOn
      ? [
          validity('R24-1.1.2', on(dayBefore(over60Soon)), 'meeting.open', thatDay, {
            remedy: remedy('central', { act: 'consent.grant', paper: 'over60' }),
          }),
        ]
      : []),
    ...verifying({ facts, ...rest }),
  ];
}

/** All replies are in by the last day of the longest limit that runs; before any request, at home. */
function verifying({ facts, law, calendar }: Pick<Situation, 'facts' | 'law' | 'calendar'>): Window<Parameters>[] {
  const waiting = Object.values(facts.verification).filter(({ state }) => state === 'requested' || state === 'overdue');
  const limits = waiting.map(({ receivedOn, sentOn, abroad }) => {
    const start = receivedOn ?? sentOn;
    const place = abroad ? 'abroad' : 'home';
    return {
      start,
      place,
      due: endOf(workdays(law.on(start).parameters.verification[place]), start, calendar),
    } as const;
  });
  const [longest] = limits.sort((a, b) => (a.due < b.due ? 1 : -1));
  if (longest)
    return [
      maximum('G01-3.4d-3', on(longest.start), 'verification.reply', ({ verification }) =>
        workdays(verification[longest.place]),
      ),
    ];
  if (Object.keys(facts.verification).length > 0) return [];
  return [
    maximum('G01-3.4d-3', step('verification.request'), 'verification.reply', ({ verification }) =>
      workdays(verification.home),
    ),
  ];
}

function deciding({ facts, past, stage, delegated, setting, law }: Situation): Window<Parameters>[] {
  const decision = delegated.admits ? 'committee.decide' : 'admission.decide';
  const windows = [
    maximum('R24-4.3.1a', step('vote.record'), decision, (law) => known(law.decision, 'workday', facts.extension ?? 0)),
  ];
  if (delegated.admits) windows.push(...delegation(setting, decision));
  else windows.push(...communeDecides(setting, law));
  // Late with the superior's consent is in time again, so the limit no longer runs.
  if (stage === 'ceremonyOverdue' || facts.ceremonyConsentOn !== null || past('probation')) return windows;
  return [
    ...windows,
    // From the day of issue or of receipt: the law of the day of the decision says which (CHG-03).
    maximum('R24-4.1a', step(decision), 'ceremony.hold', (law) => ceremonyFrom(law, 'issue')),
    maximum('R24-4.1a', step('decision.receive'), 'ceremony.hold', (law) => ceremonyFrom(law, 'receipt'), {
      under: decision,
    }),
  ];
}

/** A delegated committee decides while its delegation lasts. */
function delegation({ delegation: given }: Setting, decision: string): Window<Parameters>[] {
  if (!given) return [];
  const { from, to } = given;
  return [
    minimum('CH-23', on(from as LegalDate), decision, thatDay),
    ...(to ? [validity('CH-23', on(dayBefore(to as LegalDate)), decision, thatDay)] : []),
  ];
}

/** A commune committee decides since the edition that lets it: as direct superior (D) or as the base itself (F). */
function communeDecides({ route }: Setting, { slices }: Situation['law']): Window<Parameters>[] {
  const barred = route === 'D' ? ['none'] : route === 'F' ? ['none', 'directSuperior'] : [];
  const since = slices.find(({ parameters }) => !barred.includes(parameters.commune.value));
  if (!since || since === slices[0]) return [];
  return [minimum('R24-4.3.2', on(since.from), 'admission.decide', thatDay)];
}

const ceremonyFrom = ({ ceremony, ceremonyFrom: start }: Parameters, wanted: 'issue' | 'receipt'): Span | null =>
  start.value === wanted ? { unit: 'workday', n: ceremony, confidence: start.confidence } : null;

function becoming({ facts, delegated, setting }: Situation): Window<Parameters>[] {
  const end = step('clock.probationEnded');
  const probation: Length = ({ probationMonths }) => months(probationMonths);
  const proposal: Length = (law) => workdays(law.proposal);
  const after = ['selfCriticism.submit', 'help.review', 'opinion.summarise@recognition', 'recognition.meet'];
  return [
    maximum('K38-2-30', step('ceremony.hold'), 'memberRecord.file', ({ memberRecord }) => workdays(memberRecord)),
    minimum('CH-5.1p', step('ceremony.hold'), 'clock.probationEnded', probation),
    maximum('CH-5.1p', step('ceremony.hold'), 'clock.probationEnded', probation),
    ...after.map((paper) => minimum('R24-4.2.1-d', end, paper, dayAfter)),
    // A branch that proposed once was in time, whatever became of it.
    ...(facts.recognition.proposedOn
      ? []
      : ['recognition.meet', 'recognition.vote'].map((to) => maximum('R24-4.2.1', end, to, proposal))),
    ...(delegated.recognises ? delegation(setting, 'recognition.resolve') : []),
    maximum(
      'R24-4.3.1o',
      step('recognition.vote'),
      delegated.recognises ? 'recognition.resolve' : 'recognition.decide',
      (law) => known(law.recognition, 'workday', facts.extension ?? 0),
    ),
  ];
}
