import type { Duty } from '../../../workflows/kernel/duty.js';
import type { Stage } from '../../../workflows/admission/stages.js';
import { waitingFor } from '../views/waiting-for.js';

/** Who must act within a limit, where the law names a duty whatever the stage. */
const bound: Readonly<Record<string, Duty | undefined>> = {
  'T-LIST': 'secretary',
  'T-REDO': 'politicalCentre',
  'T-CERTISSUE': 'politicalCentre',
  'T-CERT': 'secretary',
  'T-DOSSIER': 'secretary',
  'T-VERIFY': 'grassroots',
  'T-DECIDE': 'competent',
  'T-SEND/branch': 'secretary',
  'T-SEND/grassroots': 'grassroots',
  'T-CEREMONY': 'secretary',
  'T-MEMBERREC': 'secretary',
  'T-PROBATION': 'secretary',
  'T-PROPOSE': 'secretary',
  'T-RECOG': 'competent',
  'T-FILECHECK': 'grassroots',
};

/** Whose act a limit waits for: the duty that the law binds, else whoever carries the stage on; the branch as a last resort. */
export function remindedDuty(timer: string, subject: string, stage: Stage): Duty {
  const carrying = waitingFor(stage);
  return (
    bound[`${timer}/${subject}`] ?? bound[timer] ?? (carrying === null || carrying === 'clock' ? 'secretary' : carrying)
  );
}
