import { isSlug, type BodySlug } from './meeting-acts.js';

/** Who is ticked, on whichever pages of the list, by the group he stands in. */
export type Ticks = ReadonlyMap<GroupKey, readonly string[]>;

/** A body that meets; of branches each one. */
export type GroupKey = BodySlug | `${BodySlug}.${string}`;

/** More are not considered in one meeting. */
export const mostPeople = 50;

export const groupKey = (body: BodySlug, unitId: string | null): GroupKey =>
  unitId === null ? body : `${body}.${unitId}`;

export const isGroupKey = (text: string): text is GroupKey => {
  const [body = '', unit = 'x', ...rest] = text.split('.');
  return isSlug(body) && /^[A-Za-z0-9-]{1,64}$/.test(unit) && rest.length === 0;
};

/** The ticks that a form or an address tells: a code at a time, or several joined. */
export function ticksIn(pairs: readonly (readonly [name: string, text: string])[]): Ticks {
  const ticks = new Map<GroupKey, readonly string[]>();
  for (const [name, text] of pairs) {
    if (!isGroupKey(name)) continue;
    const codes = text.split('.').filter((code) => /^[0-9A-Za-z]{9}$/.test(code));
    ticks.set(name, [...new Set([...(ticks.get(name) ?? []), ...codes])]);
  }
  return ticks;
}

/** A page of the list with what is ticked so far: codes alone, of people and units. */
export function listPath(ticks: Ticks, after: string): string {
  const told = [...ticks].filter(([, codes]) => codes.length > 0).map(([key, codes]) => [key, codes.join('.')]);
  const query = String(new URLSearchParams([...(after === '' ? [] : [['sau', after]]), ...told]));
  return query === '' ? '/hop' : `/hop?${query}`;
}
