import { admission } from '../../../workflows/admission/procedure.js';

/** Timers whose day is only shown, as the day from which an introduction is possible: nobody acts by it. */
export const neverPass = admission.timers.filter(({ passes }) => passes === null).map(({ id }) => id);
