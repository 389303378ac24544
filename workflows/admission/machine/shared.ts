import type { TransitionLaw } from '../../kernel/procedure.js';
import { centre, clock, law, stay, stayIf, to } from './transition.js';

/** Acts that many stages take in the same way, in groups by the stretch of road they are open on. */

/** Before the decision to admit (S00 to S15 with their x-stages). */
export const beforeDecision = {
  'helper.replace': stay(law('secretary', 'R24-3.2.2', 'R24-3.2.1-x2', 'G01-3.9a')),
  'absence.start': stay(law('secretary')),
  'absence.end': stayIf('away', law('secretary')),
  'candidate.withdraw': to('withdrawn', law('secretary', 'CH-1.2')),
};

/** While a helper follows the person. */
export const helped = {
  'help.report': stay(law({ by: 'sponsor', recordedBy: ['sponsor', 'secretary'] }, 'L-HELP')),
};

/** On the list of sympathisers, until the branch has met (S01 to S10). */
export const listed = {
  'list.review': stay(
    law({ by: 'secretary', recordedBy: ['secretary', 'grassroots', 'superior'] }, 'K38-1.1d-1', 'K38-1.1c', 'K38-1.1b'),
  ),
  'place.determine': stay(
    law(
      { by: 'grassroots', recordedBy: ['secretary', 'grassroots', 'superior'] },
      'K38-1.2',
      'G01-6.2a',
      'G01-6.2b',
      'G01-6.2c-1',
      'G01-6.2c-2',
      'CH-4.4',
      'R24-3.4.1',
      'R24-20.2.2',
      'L-CONTR',
    ),
  ),
  'clock.listReviewDue': stay(clock('K38-1.1d-1')),
};

/** The branch may take the person off its list until it has sent the resolution up (S01 to S12, S16, S08x). */
export const removable = { 'list.remove': to('removedFromList', law('secretary', 'K38-1.1d-1')) };

/** A special track may be declared and consent asked while nothing is decided. */
export const specialTracks = {
  'specialCase.declare': stay(law('secretary', 'G01-6.1', 'R06-1', 'R06-2', 'R127-1', 'TT06-1', 'HD08-1', 'G01-1.1')),
};

const consentRules = ['G01-1.1', 'G01-1.2b', 'R24-3.5.1b-iv', 'G01-3.7c', 'R06-1', 'R06-2'] as const;

export const consents = {
  'consent.request': stay(
    law(
      { by: 'secretary', recordedBy: ['secretary', 'grassroots', 'competent', 'superior'] },
      ...consentRules,
      'L-READ',
    ),
  ),
  'consent.grant': stay(
    law({ by: 'central', recordedBy: ['central', 'superior', 'organisationBoard'] }, ...consentRules),
  ),
  'consent.refuse': stay(
    law({ by: 'central', recordedBy: ['central', 'superior', 'organisationBoard'] }, ...consentRules),
  ),
};

export const withdrawnByUnion = law({ by: 'massOrganisation', recordedBy: ['massOrganisation', 'secretary'] });

/** A union's resolution to introduce may come early and age (K38-1.3). */
export const introducedByUnion = {
  'union.resolve': stay(
    law(
      { by: 'massOrganisation', recordedBy: ['massOrganisation', 'secretary'] },
      'R24-3.1',
      'CH-4.1b',
      'CH-4.1c',
      'K38-1.3',
      'UNI-1',
    ),
  ),
  'union.withdraw': stayIf('unionIntroduces', withdrawnByUnion),
};

export const assignLaw = law(
  { by: 'secretary', recordedBy: ['secretary', 'grassroots', 'superior'] },
  'K38-1.1d-1',
  'K38-1.1c',
  'QC1147-5',
  'L-COURSE',
);
export const issueLaw = law(centre, 'G01-3.1', 'QC1147-6', 'QC1147-9', 'FORM-NTV');
export const revokeLaw = law(centre, 'QC1147-10');
export const failLaw = law(centre, 'QC1147-6');

/** What the political centre records of a learner. */
export const learnLaws = {
  'course.admit': law(centre, 'QC1147-5'),
  'course.attend': law(centre, 'QC1147-6'),
  'course.mark': law(centre, 'QC1147-6', 'QC1147-7'),
  'course.redo': law(centre, 'QC1147-6'),
  'course.remark': law(centre, 'QC1147-7'),
  'course.pass': law(centre, 'QC1147-9'),
};

const whileLearning = (laws: Readonly<Record<string, TransitionLaw>>) =>
  Object.fromEntries(Object.entries(laws).map(([act, meta]) => [act, stayIf('learning', meta)]));

/** From S03 on a certificate that ages or is revoked is renewed in place: a course assigned anew, taken, certified. */
export const renewal = {
  'course.assign': stay(assignLaw),
  ...whileLearning({ ...learnLaws, 'course.fail': failLaw }),
  'certificate.issue': stay(issueLaw),
};

/** A lost or misprinted certificate is copied at any time after it was issued. */
export const reissued = { 'certificate.reissue': stayIf('hasCertificate', law(centre, 'QC1147-10')) };

/** A late body explains to its superior; the limit stays passed. */
export const explained = {
  'delay.explain': stayIf(
    'late',
    law(
      { by: 'competent', recordedBy: ['competent', 'organisationBoard', 'grassroots', 'superior', 'secretary'] },
      'R24-4.3.1c',
      'G01-3.9b-2',
    ),
  ),
};

export const dutiesPass = { 'clock.dutyDue': stay(clock()) };

export const returned = {
  'dossier.return': stay(
    law({ by: 'organisationBoard', recordedBy: ['subdivision', 'grassroots', 'organisationBoard', 'superior'] }),
  ),
  'dossier.resubmit': stayIf('returned', law({ by: 'secretary', recordedBy: ['secretary', 'grassroots'] })),
};

export const notified = {
  'result.notify': stay(law({ by: 'competent', recordedBy: ['competent', 'organisationBoard'] }, 'R24-4.3.1c')),
};
