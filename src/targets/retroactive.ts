import type { Target } from './target.entity.js';

/** Whether a target was set when its period was over already. It is allowed and shown as such. */
export const isRetroactive = (target: Pick<Target, 'periodTo'>, issuedOn: string | null): boolean =>
  issuedOn !== null && target.periodTo <= issuedOn;
