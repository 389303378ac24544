import { movesHelped } from './moving.js';
import { introducedByUnion, listed, removable, renewal, revokeLaw } from './shared.js';
import { clock, law, stay, stayIf, to, when } from './transition.js';

/** S04 to S08 with S09 beside: the record is verified while introductions and opinions are gathered. */

const request = law(
  { by: 'grassroots', recordedBy: ['grassroots', 'superior', 'secretary'] },
  'G01-3.4d-2',
  'G01-3.4a',
  'G01-3.4a-26',
  'G01-3.4b',
  'K38-conf',
  'G01-3.4c-5',
  'G01-3.4c-6',
  'G01-3.4c-7',
  'L-ADOPT',
);
/** An exemption rests on the rule of its own ground; the rules asked are the same. */
const exempting = { by: 'secretary', recordedBy: ['secretary', 'grassroots', 'superior'] } as const;
const grounds = {
  ownSide: law(exempting, 'G01-3.4c-1', 'G01-3.4c-2', 'G01-3.4c-4', 'K38-1.5', 'L-54'),
  spouseSide: law(exempting, 'G01-3.4c-2', 'G01-3.4c-1', 'G01-3.4c-4', 'K38-1.5', 'L-54'),
  knownLocally: law(exempting, 'G01-3.4c-4', 'G01-3.4c-1', 'G01-3.4c-2', 'K38-1.5', 'L-54'),
};
const exempt = Object.entries(grounds).map(([ground, meta]) => stayIf('exempt', meta, { ground }));
const allExempt = Object.entries(grounds).map(([ground, meta]) =>
  when('exempt', { ground, all: true }, 'verifying', meta),
);
const certify = law(
  { by: 'grassroots', recordedBy: ['grassroots', 'superior'] },
  'G01-3.3b',
  'K38-26a',
  'K38-26b',
  'K38-25',
  'G01-3.4a',
  'G01-3.4a-26',
  'G01-3.7c',
  'G01-3.4c-7',
  'L-ORDER',
);

/** To say that someone is not eligible no row need be clear: an unclear one may be the reason. */
const notEligible = law({ by: 'grassroots', recordedBy: ['grassroots', 'superior'] }, 'G01-3.3b', 'K38-26a', 'K38-26b');

const opinionLaw = law('secretary', 'G01-3.5a', 'CH-4.3a', 'G01-3.5b', 'G01-3.5-s', 'G01-3.5-t', 'G01-6.2a');

const record = {
  initial: 'applying',
  states: {
    applying: {
      id: 'applying',
      meta: { no: 'S04' },
      on: {
        'record.declare': stay(law('secretary', 'G01-3.3a', 'K38-1.4.1', 'K38-1.4.2', 'K38-21', 'R24-6.2')),
        'record.seal': to(
          'recordSealed',
          law({ by: 'grassroots', recordedBy: ['grassroots', 'superior'] }, 'G01-3.4d-1', 'G01-3.3a', 'K38-1.4.1'),
        ),
      },
    },
    recordSealed: {
      id: 'recordSealed',
      meta: { no: 'S05' },
      on: {
        'verification.request': to('verifying', request),
        'verification.exempt': [...allExempt, ...exempt],
      },
    },
    verifying: {
      id: 'verifying',
      meta: { no: 'S06' },
      on: {
        'verification.request': stay(request),
        'verification.exempt': exempt,
        'verification.reply': stay(
          law({ by: 'grassroots', recordedBy: ['secretary', 'grassroots', 'superior'] }, 'G01-3.4d-3'),
        ),
        'verification.report': stay(law('secretary', 'G01-3.4d-2', 'K38-conf')),
        'verification.escalate': stayIf(
          'rowUnsettled',
          law(
            { by: 'grassroots', recordedBy: ['grassroots', 'superior', 'organisationBoard'] },
            'G01-3.4c-3',
            'K38-24b',
          ),
        ),
        'clock.verificationDue': stay(clock('G01-3.4d-3')),
        'record.comment': stay(law('secretary', 'K38-25')),
        'record.certify': [
          when('eligible', { eligible: true }, 'recordCertified', certify),
          to('notEligible', notEligible),
        ],
      },
    },
    recordCertified: { id: 'recordCertified', meta: { no: 'S08' } },
  },
};

const papers = {
  initial: 'gathering',
  states: {
    gathering: {
      id: 'gathering',
      meta: { no: 'S09' },
      on: {
        ...introducedByUnion,
        'introduction.sign': stay(
          law(
            { by: 'sponsor', recordedBy: ['sponsor', 'secretary'] },
            'CH-4.2a',
            'CH-4.1a',
            'CH-4.2b',
            'R24-3.2.1',
            'R24-3.2.1-x1',
            'R24-3.2.1-x2',
            'R24-3.2.2',
          ),
        ),
        'opinion.request': stay(opinionLaw),
        'opinion.receive': stay(opinionLaw),
        'opinion.exempt': stay(law('secretary', 'G01-3.5c')),
        'opinion.summarise': stay(law('secretary', 'G01-3.5b')),
        'dossier.renew': stay(law('secretary', 'G01-5.4a', 'L-54')),
      },
    },
  },
};

export const preparing = {
  id: 'preparing',
  type: 'parallel' as const,
  states: { record, papers },
  on: {
    ...listed,
    ...removable,
    ...movesHelped,
    ...renewal,
    'certificate.revoke': stay(revokeLaw),
    'clock.certificateExpired': stay(clock('G01-5.4b')),
    'clock.dossierExpired': stay(clock('G01-5.4a')),
    'dossier.complete': to(
      'dossierReady',
      law(
        'secretary',
        'CH-4.3a',
        'CH-4.1a',
        'CH-4.1b',
        'CH-4.1c',
        'R24-3.1',
        'R24-3.2.1',
        'CH-4.2b',
        'G01-3.1',
        'G01-3.2',
        'G01-3.5a',
        'G01-3.5b',
        'G01-5.4a',
        'G01-5.4b',
        'G01-8.1',
        'R127-1',
        'TT06-1',
        'G01-1.1',
        'G01-1.2b',
        'R24-3.5.1b-iv',
        'R06-2',
        'L-ROUTE',
        'CONF-INTRO',
        'L-PAP',
      ),
    ),
  },
};
