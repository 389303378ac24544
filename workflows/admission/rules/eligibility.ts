import { earliest, type LegalDate } from '../../calendar/legal-date.js';
import { ageInMonths, firstDayAtAge, type BirthDate } from '../../calendar/months.js';
import type { Act } from '../../kernel/act.js';
import type { ConsentMatter } from '../acts/dossier.js';
import { as, from, met, need, unmet, type Asked, type Predicates } from './rule.js';

/** Section 1: who may be considered, special tracks and the consents that must come before. */

const deciding = new Set(['admission.decide', 'committee.decide']);

/** The day a decision bears, no later than the day it was taken. */
function decidedOn({ on }: Asked, act: Act | null): LegalDate {
  const decision = (as(act, 'admission.decide') ?? as(act, 'committee.decide'))?.decision.date;
  return decision ? earliest(decision, on) : on;
}

/** A consent dated before the decision (13.3, S15→S17), or on its day. Before the decision its lack is only a notice. */
export function consentBefore(matter: ConsentMatter, asked: Asked, act: Act | null) {
  const granted = asked.facts.consents[matter]?.grantedOn ?? null;
  return need(granted !== null && granted <= decidedOn(asked, act), {
    remedy: from('central', { act: 'consent.grant', paper: matter }),
    ...(!deciding.has(asked.act) && { force: 'notice' as const }),
  });
}

/** Over sixty, counted by month on the day the branch considers: the sixtieth birthday's month is not yet over. */
function over60({ act, facts, on, slice }: Asked): boolean {
  const considered = deciding.has(act) ? (facts.meeting?.openedOn ?? on) : on;
  const age = facts.application && ageInMonths(facts.application.birthDate, considered);
  return age !== null && age > slice.parameters.age.most;
}
const literacyOnly = ({ facts }: Asked): boolean => facts.application?.education === 'literate';

function ageFits(asked: Asked, birth: BirthDate | undefined, force?: 'notice') {
  const softer = force && { force };
  if (!birth) return unmet({ remedy: from('secretary', { act: 'application.write' }), ...softer });
  const { least, most } = asked.slice.parameters.age;
  const age = ageInMonths(birth, asked.on);
  if (age === null) return unmet({ remedy: from('secretary', { paper: 'birthMonth' }), ...softer });
  if (age < least) return unmet({ earliest: firstDayAtAge(birth, least), detail: { months: age }, ...softer });
  // The months of the eighteenth and the sixtieth birthday are read two ways: told, never a bar.
  if (age === least || age === most) return unmet({ force: 'notice', confidence: 'A', detail: { months: age } });
  return met;
}

export const eligibility: Predicates = {
  'CH-1.2': {
    gates: ['meeting.open'],
    remedy: from('secretary', { act: 'application.write' }),
    standing: ({ facts }) => need(facts.application?.citizenship ?? true),
    recorded: (_, act) => need(as(act, 'application.write')?.citizenship ?? true),
  },
  'R24-1.1.1': {
    gates: ['meeting.open'],
    remedy: from('secretary', { act: 'meeting.open' }),
    standing: (asked) => ageFits(asked, asked.facts.application?.birthDate),
    recorded: (asked, act) => {
      const application = as(act, 'application.write');
      return application ? ageFits(asked, application.birthDate, 'notice') : met;
    },
  },
  'R24-1.1.2': {
    gates: ['meeting.open', 'admission.decide', 'committee.decide'],
    remedy: from('central', { act: 'consent.grant' }),
    standing: (asked, act) => (over60(asked) ? consentBefore('over60', asked, act) : met),
    recorded: (asked, act) => {
      const application = as(act, 'application.write');
      const age = application && ageInMonths(application.birthDate, asked.on);
      return need(age === null || age <= asked.slice.parameters.age.most, {
        force: 'notice',
        remedy: from('central', { act: 'consent.grant', paper: 'over60' }),
        detail: { months: age ?? 0 },
      });
    },
  },
  'G01-1.1': {
    gates: ['dossier.complete', 'admission.decide', 'committee.decide'],
    remedy: from('central', { act: 'consent.grant' }),
    standing: (asked, act) => (over60(asked) ? consentBefore('over60', asked, act) : met),
  },
  'R24-1.2.1': {
    remedy: from('secretary', { paper: 'education' }),
    recorded: ({ slice }, act) => {
      const application = as(act, 'application.write');
      if (!application || application.exceptionGround) return met;
      return need(
        application.education === 'lowerSecondary' ||
          (application.education === 'programme' && slice.parameters.education === 'programme'),
      );
    },
  },
  // Even the exception asks for the primary programme, but for elders and fishermen, who read and write (G01-1.2b).
  'G01-1.2a': {
    remedy: from('secretary', { paper: 'education' }),
    recorded: ({ setting }, act) => {
      const { education, exceptionGround } = as(act, 'application.write') ?? {};
      if (!exceptionGround) return met;
      const anywhere = exceptionGround === 'fisherman' || exceptionGround === 'elder';
      if (education === 'literate') return need(anywhere);
      return need(setting.hardship || anywhere, { force: 'notice' });
    },
  },
  'G01-1.2b': {
    gates: ['dossier.complete', 'admission.decide', 'committee.decide'],
    remedy: from('central', { act: 'consent.grant' }),
    standing: (asked, act) => (literacyOnly(asked) ? consentBefore('literacyOnly', asked, act) : met),
  },
  // The list of cases that disqualify was not found: told at each conclusion, which people draw (R24-3.3).
  'R24-3.3': { recorded: (_, act) => need(act.type !== 'political.conclude') },
  'G01-3.7c': {
    gates: ['record.certify', 'meeting.open', 'admission.decide', 'committee.decide'],
    remedy: from('competent', { act: 'political.conclude' }),
    standing: (asked, act) => {
      const { political, consents } = asked.facts;
      if (!political) return met;
      if (political.conclusion !== 'met') return unmet();
      if (political.level === 'own' || !deciding.has(asked.act)) return met;
      const agreed = political.consentOn ?? consents.political?.grantedOn ?? null;
      return need(agreed !== null && agreed <= decidedOn(asked, act), {
        remedy: from('central', { act: 'consent.grant', paper: 'political' }),
      });
    },
    recorded: ({ facts }, act) => {
      const concluded = as(act, 'political.conclude');
      if (concluded?.conclusion !== 'met' || facts.political?.level !== 'central') return met;
      return need(concluded.consent !== undefined || (facts.consents.political?.grantedOn ?? null) !== null, {
        remedy: from('central', { paper: 'consent' }),
      });
    },
  },
  'R06-1': {
    gates: ['procedure.allow'],
    remedy: from('superior', { act: 'consent.grant', paper: 'believer' }),
    standing: ({ facts, on }, act) => {
      if (!facts.special.believer) return met;
      const allowed = as(act, 'procedure.allow');
      const agreed = allowed?.priorAgreement?.date ?? facts.consents.believer?.grantedOn ?? null;
      return need(agreed !== null && agreed <= earliest(on, allowed?.decision.date ?? on));
    },
  },
  'R06-2': {
    gates: ['dossier.complete', 'admission.decide', 'committee.decide'],
    remedy: from('central', { act: 'consent.grant' }),
    standing: (asked, act) => (asked.facts.special.dignitary ? consentBefore('dignitary', asked, act) : met),
  },
  'R127-1': {
    gates: ['dossier.complete'],
    remedy: from('secretary', { act: 'specialCase.declare' }),
    standing: ({ facts }) => need(!facts.special.foreignSpouse || facts.special.foreignSpouse.papers >= 3),
  },
  'TT06-1': {
    gates: ['dossier.complete'],
    remedy: from('secretary', { act: 'specialCase.declare' }),
    standing: ({ facts }) => need(!facts.special.chineseOrigin || facts.special.chineseOrigin.papers >= 2),
  },
  // That a delegated committee passes an owner's case up is a reading (A).
  'HD08-1': {
    remedy: from('superior', { act: 'admission.decide' }),
    recorded: ({ facts }, act) => {
      if (!facts.special.businessOwner) return met;
      if (act.type === 'committee.decide') return unmet({ confidence: 'A' });
      return need((as(act, 'admission.decide')?.body ?? 'standingCommittee') === 'standingCommittee');
    },
  },
};
