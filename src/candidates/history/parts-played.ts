import type { Act } from '../../../workflows/kernel/act.js';
import type { Played } from '../../auth/separation.js';
import type { CasePart } from '../../auth/separation.table.js';
import type { Asks } from '../../organisations/asks.js';
import type { Entry } from '../../log/entry.js';
import { entriesOf } from './case-history.js';
import { standingOf } from './case-standing.js';

/** Acts that name somebody for a part, and under which of their facts. */
const naming: Readonly<Record<string, readonly [CasePart, string]>> = {
  'introduction.sign': ['introducer', 'introducer'],
  'list.enter': ['helper', 'helper'],
  'helper.replace': ['helper', 'new'],
  'move.receive': ['helper', 'helper'],
  'verification.request': ['verifier', 'envoy'],
  'verification.report': ['verifier', 'envoy'],
};

/** Acts that put whoever records or confirms them into a part. */
const acting: Readonly<Record<string, CasePart>> = {
  'committee.decide': 'signer',
  'committee.refuse': 'signer',
  'admission.decide': 'signer',
  'admission.refuse': 'signer',
  'recognition.decide': 'signer',
  'recognition.refuse': 'signer',
  'verification.exempt': 'certifier',
  'record.certify': 'certifier',
};

/** A grassroots committee's vote on recognition is a decision only where the deciding is delegated to it. */
const actingBy = (act: Act): CasePart | undefined =>
  act.type === 'recognition.resolve' && (act as { delegation?: object }).delegation ? 'signer' : acting[act.type];

const playing = [...new Set([...Object.keys(naming), ...Object.keys(acting), 'recognition.resolve'])];

/** The parts an act gives: to whom it names, and to whoever records or confirms it. */
export function partsOf(act: Act, by: readonly string[]): Played[] {
  const named = naming[act.type];
  const person = named && (act as unknown as Readonly<Record<string, unknown>>)[named[1]];
  const part = actingBy(act);
  return [
    ...(named && typeof person === 'string' ? [{ person, part: named[0] }] : []),
    ...(part ? by.map((one) => ({ person: one, part })) : []),
  ];
}

/** Who played which part in a case, as its log tells it: what was annulled never was, what waits counts. */
export async function partsPlayed(asks: Asks, caseId: string): Promise<Played[]> {
  const rows = await asks.all<{ body: string }>(
    `SELECT body FROM entry WHERE chain = ? AND (kind = 'correction' OR type IN (${playing.map(() => '?').join(', ')}))
      ORDER BY seq`,
    [caseId, ...playing],
  );
  const entries = rows.map(({ body }) => JSON.parse(body) as Entry);
  const corrected = entries.some(({ type }) => type === 'act.annul' || type === 'act.restate');
  return played(entries, corrected ? await standingActs(asks, caseId) : null);
}

/** Acts that stand after every correction, by the number of their entry. */
async function standingActs(asks: Asks, caseId: string): Promise<ReadonlyMap<number, Act>> {
  const { history } = standingOf(await entriesOf(asks, caseId));
  return new Map(history.flatMap(({ seq, step }) => (seq === null ? [] : [[seq, step.act]])));
}

function played(entries: readonly Entry[], standing: ReadonlyMap<number, Act> | null): Played[] {
  const proposals = new Map(entries.flatMap((entry) => (entry.kind === 'proposal' ? [[entry.seq, entry]] : [])));
  const waiting = new Map(proposals);
  const found: Played[] = [];
  for (const entry of entries) {
    const proposal = proposals.get((entry.facts as { proposal?: number }).proposal ?? 0);
    if (proposal) waiting.delete(proposal.seq);
    if (entry.kind !== 'act' && entry.kind !== 'confirmation') continue;
    const act = standing ? standing.get(entry.seq) : actIn(proposal ?? entry);
    if (act) found.push(...partsOf(act, persons(entry, proposal)));
  }
  for (const entry of waiting.values()) found.push(...partsOf(actIn(entry), persons(entry)));
  return found;
}

const actIn = ({ facts, type, on }: Entry): Act => ({ ...facts, type, on }) as Act;

const persons = (...entries: readonly (Entry | undefined)[]): string[] => [
  ...new Set(entries.flatMap((entry) => entry?.actor.person ?? [])),
];
