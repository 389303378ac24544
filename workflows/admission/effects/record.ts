import { unappraised, unresolved } from './undone.js';
import type { LegalDate } from '../../calendar/legal-date.js';
import { channels, type recordActs } from '../acts/record.js';
import { subjectKey, type Facts, type VerificationFact } from '../facts.js';
import { known } from '../known.js';
import { nothing, type EffectsOf } from './effect.js';

const notNeeded = (ground: string, on: LegalDate): VerificationFact => ({
  state: 'notNeeded',
  addressee: ground,
  abroad: false,
  sentOn: on,
  receivedOn: null,
  repliedOn: on,
  visit: false,
});

const row = (facts: Facts, key: string, change: Partial<VerificationFact>): Partial<Facts> => {
  const asked = known(facts.verification, key);
  return asked ? { verification: { ...facts.verification, [key]: { ...asked, ...change } } } : {};
};

export const recordEffects: EffectsOf<keyof typeof recordActs> = {
  'record.declare': (_, act) => ({
    record: {
      completedOn: act.completedOn,
      subjects: Object.fromEntries(
        act.subjects.map((subject) => [
          subjectKey(subject),
          {
            relation: subject.relation,
            memberNow: subject.memberNow,
            ofAge: subject.ofAge ?? true,
            deceased: subject.deceased ?? false,
            person: subject.person ?? null,
          },
        ]),
      ),
      sealedOn: null,
      commentedOn: null,
      certifiedOn: null,
    },
  }),
  'record.supplement': nothing,
  'record.seal': (facts, act) => ({
    record: facts.record && { ...facts.record, sealedOn: act.on },
    dossierOn: act.on,
    dossierExpiredOn: null,
  }),
  'verification.request': (facts, act) => ({
    verification: {
      ...facts.verification,
      ...Object.fromEntries(
        act.rows.map((asked): [string, VerificationFact] => [
          asked.subject,
          {
            state: 'requested',
            addressee: asked.addressee,
            abroad: asked.abroad,
            sentOn: asked.sentOn,
            receivedOn: asked.receivedOn ?? null,
            repliedOn: null,
            visit: act.channel === channels.securityAgency,
          },
        ]),
      ),
    },
  }),
  'verification.exempt': (facts, act) =>
    act.scope === 'all'
      ? { verification: { ...facts.verification, [act.subject]: notNeeded(act.ground, act.on) } }
      : {},
  'verification.reply': (facts, act) =>
    row(facts, act.row, { state: act.result === 'correct' ? 'clear' : 'unclear', repliedOn: act.repliedOn }),
  'verification.report': (facts, act) =>
    row(facts, act.row, { state: act.result === 'correct' ? 'clear' : 'unclear', repliedOn: act.on, visit: false }),
  'verification.escalate': (facts, act) =>
    row(facts, act.row, {
      state: 'requested',
      addressee: act.addressee,
      sentOn: act.sentOn,
      receivedOn: null,
      repliedOn: null,
    }),
  'political.raise': (_, act) => ({
    political: { raisedOn: act.on, level: act.level, conclusion: null, consentOn: null },
  }),
  'political.conclude': (facts, act) => ({
    political: facts.political && {
      ...facts.political,
      conclusion: act.conclusion,
      consentOn: act.consent?.date ?? null,
    },
  }),
  'record.comment': (facts, act) => ({ record: facts.record && { ...facts.record, commentedOn: act.on } }),
  'record.certify': (facts, act) => ({
    record: facts.record && { ...facts.record, certifiedOn: act.eligible ? act.certifiedOn : null },
  }),
  // A new round in the same case: papers keep their own dates, what was decided does not bind the next round.
  'attempt.resume': (_, act) => ({
    list: { enteredOn: act.on, reviewedOn: act.on },
    leave: null,
    application: null,
    record: null,
    verification: {},
    political: null,
    opinions: {},
    opinionExemptOn: null,
    synthesisOn: null,
    dossierOn: null,
    dossierExpiredOn: null,
    completedOn: null,
    introRoute: null,
    ...unresolved,
    ...unappraised,
    atAuthorityOn: null,
    move: null,
    refusedOn: null,
  }),
};
