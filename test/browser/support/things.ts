import type { House } from './house.js';

/** What the addresses of pages name, found in the demo. */
export interface Things {
  /** Cases of the school's branch, whose secretary is `truong.secretary.1`. */
  readonly meeting: string;
  readonly moving: string;
  /** The first case at each step, with a secretary of its branch who can sign in. */
  readonly at: (stage: string) => { readonly code: string; readonly secretary: string };
  /** The branch of `truong.secretary.1`. */
  readonly unit: string;
}

export async function things(home: House): Promise<Things> {
  const rows = await home.rows<{ code: string; stage: string; login: string; unit: string }>(
    `SELECT c.code, c.stage, a.login, c.unit_id AS unit FROM candidate c
       JOIN duty d ON d.unit_id = c.unit_id AND d.duty = 'secretary' JOIN account a ON a.person_id = d.person_id
      ORDER BY a.login DESC, c.code`,
  );
  const at: Things['at'] = (stage) => {
    const found = rows.find((row) => row.stage === stage);
    if (!found) throw new Error(`nobody of the demo whose branch can sign in is at ${stage}`);
    return { code: found.code, secretary: found.login };
  };
  const ours = rows.filter(({ login }) => login === 'truong.secretary.1');
  const mine = (stage: string): string => ours.find((row) => row.stage === stage)!.code;
  return { meeting: mine('branchMeeting'), moving: mine('movingAfterDecision'), at, unit: ours[0]!.unit };
}
