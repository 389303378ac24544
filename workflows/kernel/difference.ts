import type { Duty } from './duty.js';
import type { RecordedStep } from './recorded-step.js';
import { same } from './same.js';

/**
 * What differs. *outcome*: it would be refused today, or could not be taken. *slice*: another law judged it. *rules*: met
 * or not, or another force. *from*, *to*, *left*, *entered*: where it stood and went. *passed*: limits that had passed
 * before it and are not in the log. *second*: the second person. *limits*: limits it started, ended or moved. Of a
 * correction, *facts*: its entry says other than its proposal; *standing*: what it leaves standing.
 */
export type Aspect =
  | 'outcome'
  | 'slice'
  | 'rules'
  | 'from'
  | 'to'
  | 'left'
  | 'entered'
  | 'passed'
  | 'second'
  | 'limits'
  | 'facts'
  | 'standing';

export interface Difference {
  readonly what: Aspect;
  readonly recorded: unknown;
  readonly judged: unknown;
}

export const differs = (what: Aspect, recorded: unknown, judged: unknown): Difference[] =>
  same(recorded, judged) ? [] : [{ what, recorded, judged }];

export const refused = (recorded: string, judged: string): Difference => ({ what: 'outcome', recorded, judged });

/** Whether another person confirmed it under a duty that may, where one is asked. */
export function secondPerson({ second }: RecordedStep, confirm: readonly Duty[] | undefined): Difference[] {
  if (!confirm?.length) return second ? [{ what: 'second', recorded: second.duties, judged: 'none is asked' }] : [];
  const proper = second?.another === true && second.duties.some((duty) => confirm.includes(duty));
  return proper ? [] : [{ what: 'second', recorded: second ?? 'nobody', judged: confirm }];
}
