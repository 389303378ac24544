import { legalDate } from '../../workflows/calendar/legal-date.js';
import type { CaseWorld } from './case-world.js';
import type { Answer } from './serve.js';

export const amendments = '/api/v1/calendar/amendments';

/** An amendment as tests read it. */
export interface ToldAmendment {
  readonly id: string;
  readonly no: number | null;
  readonly state: 'draft' | 'confirmed' | 'withdrawn' | 'rejected';
  readonly hash: string;
}

/** Seats two people on the organisation board of the top unit: `board.1` and `board.2`. */
export async function seatBoard(world: CaseWorld): Promise<void> {
  for (const n of [1, 2])
    await world.account(`board.${n}`, await world.person(`Ban Tổ chức ${n === 1 ? 'Một' : 'Hai'}`), {
      ...{ duty: 'organisationBoard', unitId: world.units.province, from: legalDate('2015-01-01') },
    });
}

/** What a paper declares. */
export const paper = (more: object) => ({ document: '10065/VPCP-KGVX', effectiveOn: '2024-01-02', ...more });
export const dayOff = (date: string) => ({ date, kind: 'off', name: 'Nghỉ theo công điện' });
export const dayWorked = (date: string) => ({ date, kind: 'work', name: 'Làm bù' });

export const drafts = (world: CaseWorld, body: object, login = 'board.1'): Promise<Answer> =>
  world.ask(login, 'POST', amendments, { body });

export const confirms = (world: CaseWorld, { id, hash }: ToldAmendment, login = 'board.2'): Promise<Answer> =>
  world.ask(login, 'POST', `${amendments}/${id}/confirmation`, { body: { hash } });

/** Drafted and confirmed; throws where either is refused. */
export async function amended(world: CaseWorld, more: object): Promise<ToldAmendment> {
  const draft = await drafts(world, paper(more));
  if (draft.status !== 201) throw new Error(`refused with ${draft.status}: ${JSON.stringify(draft.body)}`);
  const confirmed = await confirms(world, draft.body);
  if (confirmed.status !== 200) throw new Error(`refused with ${confirmed.status}: ${JSON.stringify(confirmed.body)}`);
  return confirmed.body;
}

/** The holidays of 2028 as a paper would give them. */
export const year2028 = {
  year: 2028,
  days: [
    '2028-01-25',
    '2028-01-26',
    '2028-01-27',
    '2028-01-28',
    '2028-01-31',
    '2028-04-04',
    '2028-05-01',
    '2028-05-02',
    '2028-09-01',
    '2028-11-24',
  ].map(dayOff),
};
