import { randomUUID } from 'node:crypto';
import { example } from '../../../workflows/admission/examples/example.js';
import { vote } from '../../../workflows/admission/examples/papers.js';
import { admission } from '../../../workflows/admission/procedure.js';
import { legalDate } from '../../../workflows/calendar/legal-date.js';
import { law } from '../../../workflows/editions/law.js';
import { limitsAltered } from '../../../workflows/editions/migration-plan.js';
import { MigrationRunner } from '../../../src/editions/migration-runner.js';
import { hashOfToken } from '../../../src/auth/session-token.js';
import { dateText } from '../../../src/ui/words/dates.js';
import { signedIn } from '../../support/signed-in.js';
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
  /** A case whose helper can sign in. */
  readonly helped: { readonly code: string; readonly helper: string };
  /** A vote of that branch that waits for its second person. */
  readonly proposal: { readonly code: string; readonly seq: number };
  /** A duty that `quantri.1` drafted. */
  readonly draft: string;
  /** A dossier at the body that decides, and who appraises it there. */
  readonly appraised: { readonly code: string; readonly board: string };
  /** A case of that branch with a relative listed, who never signs in. */
  readonly kin: { readonly code: string; readonly id: string };
  /** A run over the cases of a top unit, tried dry, which one of its board drafted and the other has to settle. */
  readonly run: { readonly id: string; readonly second: string };
  /** Somebody a union nominated to another branch than the school's, as people write him. */
  readonly nominated: { readonly name: string; readonly birth: string; readonly unit: string; readonly on: string };
  /** A form of `truong.secretary.1`, kept because the session had ended. */
  readonly kept: string;
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
  const [helped] = await home.rows<Things['helped']>(
    `SELECT c.code, a.login AS helper FROM candidate c
       JOIN duty d ON d.case_id = c.id AND d.duty = 'sponsor' AND d.person_id = json_extract(c.context, '$.helper.person')
       JOIN account a ON a.person_id = d.person_id WHERE c.status = 'active' AND c.stage = 'probation' ORDER BY c.code`,
  );
  const [appraised] = await home.rows<Things['appraised']>(
    `SELECT c.code, a.login AS board FROM candidate c JOIN unit_place p ON p.unit_id = c.unit_id AND p.valid_to IS NULL
       JOIN unit_place o ON substr(p.path, 1, length(o.path)) = o.path AND o.valid_to IS NULL
       JOIN duty d ON d.unit_id = o.unit_id AND d.duty = 'organisationBoard' JOIN account a ON a.person_id = d.person_id
      WHERE c.stage = 'competentAuthority' ORDER BY c.code, a.login`,
  );
  const [nominated] = await home.rows<Things['nominated']>(
    `SELECT p.name, p.birth, n.name AS unit, json_extract(c.context, '$.nominations[0].on') AS "on"
       FROM candidate c JOIN person p ON p.id = c.person_id JOIN unit_name n ON n.unit_id = c.unit_id AND n.valid_to IS NULL
      WHERE json_array_length(c.context, '$.nominations') = 1 AND length(p.birth) = 10 AND c.status <> 'void'
        AND c.unit_id NOT IN (SELECT d.unit_id FROM duty d JOIN account a ON a.person_id = d.person_id
                               WHERE a.login LIKE 'truong.%' AND d.unit_id IS NOT NULL) ORDER BY c.code`,
  );
  const ours = rows.filter(({ login }) => login === 'truong.secretary.1');
  const mine = (stage: string): string => ours.find((row) => row.stage === stage)!.code;
  return {
    meeting: mine('branchMeeting'),
    moving: mine('movingAfterDecision'),
    at,
    unit: ours[0]!.unit,
    nominated: { ...nominated!, birth: dateText(nominated!.birth), on: dateText(nominated!.on) },
    helped: helped!,
    appraised: await atWork(home, appraised!),
    kin: await relative(home, ours.find(({ code }) => code !== mine('branchMeeting'))!.code),
    proposal: await proposed(home, mine('branchMeeting')),
    draft: await drafted(home, ours[0]!.unit),
    run: await migration(home),
    kept: await keptForm(home),
  };
}

/** A vote recorded by `truong.secretary.1`, which another must confirm. */
async function proposed(home: House, code: string): Promise<Things['proposal']> {
  const token = await signedIn(home.store, 'truong.secretary.1', home.clock.now());
  const [row] = await home.rows<{ revision: number; since: string; members: number }>(
    `SELECT revision, stage_since AS since, json_extract(context, '$.meeting.officialMembers') AS members
       FROM candidate WHERE code = ?`,
    [code],
  );
  const { revision, since, members } = row!;
  const { status, body } = await home.send('POST', `/api/v1/candidates/${code}/acts`, {
    headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID(), 'If-Match': `"${revision}"` },
    body: example('vote.record', since, { vote: vote(members, members) }),
  });
  if (status !== 200) throw new Error(`the vote was not recorded: ${status} ${JSON.stringify(body)}`);
  return { code, seq: (body as { seq: number }).seq };
}

/** Another officer who may appraise the dossier has begun. */
async function atWork(home: House, appraised: Things['appraised']): Promise<Things['appraised']> {
  const { code, board } = appraised;
  const [other] = await home.rows<{ id: string; person: string }>(
    `SELECT c.id, d.person_id AS person FROM candidate c JOIN unit_place p ON p.unit_id = c.unit_id AND p.valid_to IS NULL
       JOIN unit_place o ON substr(p.path, 1, length(o.path)) = o.path AND o.valid_to IS NULL
       JOIN duty d ON d.unit_id = o.unit_id AND d.duty IN ('organisationBoard', 'competent')
       JOIN account a ON a.person_id = d.person_id WHERE c.code = ? AND a.login <> ? ORDER BY a.login`,
    [code, board],
  );
  await home.store.writer.write((tx) =>
    tx.run('INSERT INTO appraisal_work (case_id, person_id, since) VALUES (?, ?, ?)', [
      ...[other!.id, other!.person, home.clock.now()],
    ]),
  );
  return appraised;
}

async function relative(home: House, code: string): Promise<Things['kin']> {
  const token = await signedIn(home.store, 'truong.secretary.1', home.clock.now());
  const [row] = await home.rows<{ person: string }>(
    `SELECT m.person_id AS person FROM candidate c JOIN member m ON m.unit_id = c.unit_id AND m.valid_to IS NULL
      WHERE c.code = ? AND m.person_id <> c.person_id AND instr(c.context, m.person_id) = 0
        AND NOT EXISTS (SELECT 1 FROM account a WHERE a.person_id = m.person_id) ORDER BY m.person_id`,
    [code],
  );
  const { status, body } = await home.send('POST', `/api/v1/candidates/${code}/conflicts`, {
    headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() },
    body: { person: row!.person, kind: 'sibling', basis: 'Lý lịch, mục anh chị em' },
  });
  if (status >= 300) throw new Error(`the relative was not listed: ${status} ${JSON.stringify(body)}`);
  return { code, id: (body as { id: string }).id };
}

/** A duty that `quantri.1` drafted for somebody who has an account: others are not the administrators' to name. */
async function drafted(home: House, unit: string): Promise<string> {
  const token = await signedIn(home.store, 'quantri.1', home.clock.now());
  const [row] = await home.rows<{ person: string }>('SELECT person_id AS person FROM account WHERE login = ?', [
    'truong.sponsor.2',
  ]);
  const { status, body } = await home.send('POST', '/api/v1/duties', {
    headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() },
    body: { person: row!.person, duty: 'secretary', unit, from: '2026-11-20' },
  });
  if (status >= 300) throw new Error(`the duty was not drafted: ${status} ${JSON.stringify(body)}`);
  return (body as { id: string }).id;
}

/** Cases of the slice before to the one in force, where a board of two has most of them. */
async function migration(home: House): Promise<Things['run']> {
  const now = law.on(legalDate('2026-11-20')).id;
  const [from] = await home.rows<{ slice: string; login: string }>(
    `SELECT c.slice_id AS slice, a.login FROM candidate c
       JOIN unit_place p ON p.unit_id = c.unit_id AND p.valid_to IS NULL
       JOIN unit_place t ON substr(p.path, 1, length(t.path)) = t.path AND t.parent_id IS NULL AND t.valid_to IS NULL
       JOIN duty d ON d.unit_id = t.unit_id AND d.duty = 'organisationBoard'
       JOIN account a ON a.person_id = d.person_id AND a.login LIKE '%.1'
      WHERE c.status = 'active' AND c.slice_id <> ? GROUP BY c.slice_id, a.login ORDER BY count(*) DESC, a.login`,
    [now],
  );
  const { slice, login } = from!;
  const token = await signedIn(home.store, login, home.clock.now());
  const { status, body } = await home.send('POST', '/api/v1/migrations', {
    headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() },
    body: { from: slice, to: now, basis: 'Công văn 12-CV/BTCTU', keep: limitsAltered(admission, [slice], now) },
  });
  if (status !== 200) throw new Error(`the run was not drafted: ${status} ${JSON.stringify(body)}`);
  await home.app.get(MigrationRunner, { strict: false }).idle();
  return { id: (body as { id: string }).id, second: login.replace(/1$/, '2') };
}

/** Sends a form with a session that was over by then; the id under which it waits. */
async function keptForm(home: House): Promise<string> {
  const token = await signedIn(home.store, 'truong.secretary.1', home.clock.now());
  await home.store.writer.write((tx) =>
    tx.run('UPDATE session SET ended_at = ? WHERE hash = ?', [home.clock.now(), hashOfToken(token)]),
  );
  const { status, headers } = await home.send('POST', '/xac-thuc', {
    headers: {
      ...{ 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' },
      ...{ Cookie: `lotrinh=${token}`, Accept: 'text/html' },
    },
    body: 've=%2Fquan-chung',
  });
  const [, id] = /tiep-tuc(?:\/|%2F)([\w-]+)/.exec(headers.get('location') ?? '') ?? [];
  if (id === undefined) throw new Error(`the form was not kept: ${status} ${headers.get('location')}`);
  return id;
}
