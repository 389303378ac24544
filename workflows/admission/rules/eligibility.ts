import { addMonths, ageInMonths, firstDayAtAge } from '../../calendar/months.js';
import type { ConsentMatter } from '../acts/dossier.js';
import type { Act } from '../../kernel/act.js';
import { as, from, met, need, unmet, type Asked, type Predicates } from './rule.js';

/** Section 1: who may be considered, special tracks and the consents that must come before. */

const deciding = new Set(['admission.decide', 'committee.decide']);

/** A consent dated before the decision (13.3, S15→S17). For acts before the decision its lack is only a notice. */
function consentBefore(matter: ConsentMatter, asked: Asked) {
  const granted = asked.facts.consents[matter]?.grantedOn ?? null;
  return need(granted !== null && granted <= asked.on, {
    remedy: from('central', { act: 'consent.grant', paper: matter }),
    ...(!deciding.has(asked.act) && { force: 'notice' as const }),
  });
}

const months = ({ facts, on }: Asked): number | null =>
  facts.application && ageInMonths(facts.application.birthDate, on);

/** Over sixty, counted by month: the month of the sixtieth birthday still belongs to the ordinary track. */
const over60 = (asked: Asked): boolean => {
  const age = months(asked);
  return age !== null && age > asked.slice.parameters.age.most;
};
const literacyOnly = ({ facts }: Asked): boolean => facts.application?.education === 'literate';
const readmitted = ({ facts }: Asked): boolean => facts.application?.kind === 'readmission';

function ageFits(asked: Asked, birth: Parameters<typeof ageInMonths>[0] | undefined, force?: 'notice') {
  if (!birth) return unmet({ remedy: from('secretary', { act: 'application.write' }), ...(force && { force }) });
  const { least, most } = asked.slice.parameters.age;
  const age = ageInMonths(birth, asked.on);
  if (age === null) return unmet({ remedy: from('secretary', { paper: 'birthMonth' }), ...(force && { force }) });
  if (age < least)
    return unmet({ earliest: firstDayAtAge(birth, least), detail: { months: age }, ...(force && { force }) });
  // The months of the eighteenth and the sixtieth birthday are read two ways: told, never a bar.
  if (age === least || age === most) return unmet({ force: 'notice', confidence: 'A', detail: { months: age } });
  return met;
}

const written = (asked: Asked, act: Act) => as(act, 'application.write') ?? asked.facts.application;

export const eligibility: Predicates = {
  'CH-1.2': {
    gates: ['meeting.open'],
    remedy: from('secretary', { act: 'application.write' }),
    standing: ({ facts }) => need(facts.application?.citizenship ?? true),
    recorded: (_, act) => need(as(act, 'application.write')?.citizenship ?? true),
  },
  'R24-1.1.1': {
    gates: ['meeting.open'],
    standing: (asked) => ageFits(asked, asked.facts.application?.birthDate),
    recorded: (asked, act) => {
      const application = as(act, 'application.write');
      return application ? ageFits(asked, application.birthDate, 'notice') : met;
    },
  },
  'R24-1.1.2': {
    gates: ['meeting.open', 'admission.decide', 'committee.decide'],
    standing: (asked) => (over60(asked) ? consentBefore('over60', asked) : met),
  },
  'G01-1.1': {
    gates: ['dossier.complete', 'admission.decide', 'committee.decide'],
    standing: (asked) => (over60(asked) ? consentBefore('over60', asked) : met),
  },
  'R24-1.2.1': {
    remedy: from('secretary', { paper: 'education' }),
    recorded: (asked, act) => {
      const { education, exceptionGround } = written(asked, act) ?? {};
      if (!education || exceptionGround) return met;
      return need(
        education === 'lowerSecondary' ||
          (education === 'programme' && asked.slice.parameters.education === 'programme'),
      );
    },
  },
  'G01-1.2a': {
    remedy: from('secretary', { paper: 'education' }),
    recorded: (asked, act) => {
      const { education, exceptionGround } = written(asked, act) ?? {};
      if (!exceptionGround || education === 'literate') return met;
      return need(asked.setting.hardship || exceptionGround === 'fisherman' || exceptionGround === 'elder', {
        force: 'notice',
      });
    },
  },
  'G01-1.2b': {
    gates: ['dossier.complete', 'admission.decide', 'committee.decide'],
    standing: (asked) => (literacyOnly(asked) ? consentBefore('literacyOnly', asked) : met),
    recorded: (_, act) => {
      const application = as(act, 'application.write');
      if (application?.education !== 'literate') return met;
      return need(application.exceptionGround === 'elder' || application.exceptionGround === 'fisherman');
    },
  },
  'G01-3.7c': {
    gates: ['record.certify', 'meeting.open', 'admission.decide', 'committee.decide'],
    remedy: from('competent', { act: 'political.conclude' }),
    standing: ({ facts }) => {
      const open = facts.political;
      return need(!open || (open.conclusion === 'met' && (open.level === 'own' || open.consentOn !== null)));
    },
    recorded: ({ facts }, act) => {
      const conclusion = as(act, 'political.conclude');
      return need(
        conclusion?.conclusion !== 'met' || facts.political?.level !== 'central' || conclusion.consent !== undefined,
        {
          remedy: from('central', { paper: 'consent' }),
        },
      );
    },
  },
  'R06-1': {
    recorded: ({ facts }, act) => {
      const allowed = as(act, 'procedure.allow');
      if (!allowed || !facts.special.believer) return met;
      const agreed = allowed.priorAgreement?.date ?? facts.consents.believer?.grantedOn ?? null;
      return need(agreed !== null && agreed <= act.on);
    },
    remedy: from('superior', { act: 'consent.grant', paper: 'believer' }),
  },
  'R06-2': {
    gates: ['admission.decide', 'committee.decide'],
    standing: (asked) => (asked.facts.special.dignitary ? consentBefore('dignitary', asked) : met),
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
  'HD08-1': {
    remedy: from('superior', { act: 'admission.decide' }),
    recorded: ({ facts }, act) =>
      need(!facts.special.businessOwner || act.type !== 'committee.decide', { detail: { owner: 1 } }),
  },
  'R24-3.5.1a': {
    recorded: (_, act) => need(as(act, 'application.write')?.citizenship ?? true),
  },
  'R24-3.5.1b-i': {
    recorded: (asked, act) => {
      const exit = as(act, 'application.write')?.exit;
      if (!exit) return met;
      const earliest = addMonths(exit.leftOn, asked.slice.parameters.readmission.afterExit);
      return need(act.on >= earliest, { earliest });
    },
  },
  'R24-3.5.1b-ii': {
    recorded: (asked, act) => {
      const exit = as(act, 'application.write')?.exit;
      if (exit?.ground !== 'sentencedLessSerious') return met;
      if (!exit.clearedOn) return unmet({ remedy: from('secretary', { paper: 'clearedRecord' }) });
      const earliest = addMonths(exit.clearedOn, asked.slice.parameters.readmission.afterClearing);
      return need(act.on >= earliest, { earliest });
    },
  },
  'R24-3.5.1b-iii': {
    recorded: ({ slice }, act) =>
      need(!(slice.parameters.populationItem && as(act, 'application.write')?.exit?.ground === 'population')),
  },
  'R24-3.5.1b-iv': {
    gates: ['dossier.complete', 'admission.decide', 'committee.decide'],
    standing: (asked) => (readmitted(asked) ? consentBefore('readmission', asked) : met),
  },
  'R24-3.5.2': {
    recorded: ({ slice }, act) => {
      const ground = as(act, 'application.write')?.exit?.ground;
      if (!ground) return met;
      const never = [
        'droppedOut',
        'askedToLeave',
        'disunity',
        'sentencedSerious',
        ...slice.parameters.barredConvictions,
      ];
      return need(!never.includes(ground));
    },
  },
  'R24-3.5.3': {
    recorded: (_, act) => {
      const application = as(act, 'application.write');
      if (application?.kind !== 'readmission') return met;
      return need(application.exit?.timesReadmitted === 0);
    },
  },
};
