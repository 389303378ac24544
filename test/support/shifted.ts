import { example } from '../../workflows/admission/examples/example.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import type { ActOf, ActType } from '../../workflows/admission/acts.js';
import { addDays, isLegalDate } from '../../workflows/calendar/legal-date.js';
import { addMonths } from '../../workflows/calendar/months.js';
import type { Setting } from '../../workflows/kernel/setting.js';

/** Every day in a value moved by so many days; months of birth by so many months. */
function moved(value: unknown, days: number): unknown {
  if (isLegalDate(value)) return addDays(value, days);
  if (typeof value === 'string' && /^\d{4}-\d{2}$/.test(value))
    return addMonths(`${value}-15` as never, Math.round(days / 30.44)).slice(0, 7);
  if (Array.isArray(value)) return value.map((one) => moved(one, days));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, moved(part, days)]));
}

/** The same act as it would be said on another day: by the bodies of that day. */
export function shiftedAct<K extends ActType>(act: ActOf<K>, days: number, setting: Setting): ActOf<K> {
  const then = act as unknown as Record<string, unknown>;
  const now = moved(then, days) as Record<string, unknown>;
  if (!('issuer' in then)) return now as unknown as ActOf<K>;
  const usual = (on: string) => (example(act.type as K, on, {}, setting) as unknown as Record<string, unknown>).issuer;
  const issuer = usual(act.on) === then.issuer ? usual(addDays(act.on, days)) : then.issuer;
  return { ...now, issuer } as unknown as ActOf<K>;
}

/** The same history so many days later or earlier; null where the law of those days bars an act of it. */
export function shifted(walk: Walk, days: number): Walk | null {
  const again = new Walk({ from: addDays(walk.steps[0]?.act.on ?? walk.on, days), setting: walk.setting });
  for (const { act, setting } of walk.steps) {
    if (act.type.startsWith('clock.')) continue;
    again.setting = setting;
    const decision = again.judges(shiftedAct(act as ActOf<ActType>, days, setting));
    if (decision.outcome === 'refused') return null;
    again.takes(decision);
  }
  again.setting = walk.setting;
  return again.waits(addDays(walk.on, days));
}
