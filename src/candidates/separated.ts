import type { Act } from '../../workflows/kernel/act.js';
import type { Duty } from '../../workflows/kernel/duty.js';
import { type Clash, clashes, type Played } from '../auth/separation.js';
import { bars } from '../auth/policy.table.js';
import { Problem } from '../http/problem.js';
import type { Asks } from '../organisations/asks.js';
import type { CaseFile, Pending } from './case-file.js';
import { partsOf, partsPlayed } from './history/parts-played.js';
import { conflictOf, envoyIn } from './kin.js';

/** An act that is about to be stored, and by whom. */
export interface Storing {
  readonly act: Act;
  readonly actor: string;
  /** False where he only corrects what others did: the parts of the act are theirs. */
  readonly does?: boolean;
  /** The proposal confirmed by it. */
  readonly proposal?: Pending;
  /** Duties that may record or confirm it: who else may. */
  readonly by: readonly Duty[];
}

/**
 * Whether one person would sit in two conflicting parts of the case, by its history and not by the duty held (SEC-19).
 * Null where nobody does, or where a clash that only warns has its reason. Problem 403 where the actor is the one, 422
 * where the act names him.
 */
export async function separated(
  asks: Asks,
  file: Pick<CaseFile, 'id' | 'personId'>,
  { act, actor, does = true, proposal, by }: Storing,
): Promise<Problem | null> {
  const own = partsOf(act, does ? [actor] : []);
  const isCount = (act as { vote?: object }).vote !== undefined;
  const over = (person: string, count: Played['part'], other: Played['part']): Played[] =>
    proposal ? [{ person, part: isCount ? count : other, matter: proposal.seq }] : [];
  const wanted: Played[] = [...own, { person: actor, part: 'writer' }, ...over(actor, 'confirmer', 'approver')];
  const [history, audited, declared] = await Promise.all([
    own.length > 0 ? partsPlayed(asks, file.id) : [],
    hasAudited(asks, file.id, actor),
    declaredEnvoy(asks, file.personId, act),
  ]);
  if (declared !== null) return notHim(act, declared);
  const known: Played[] = [
    ...history,
    ...(audited ? [{ person: actor, part: 'auditor' as const }] : []),
    ...(proposal ? over(proposal.by, 'recorder', 'drafter') : []),
  ];
  const reasoned = new Set((act.overrides ?? []).map(({ rule }) => rule));
  const barring = clashes(known, wanted).filter(({ rule, mode }) => mode === 'block' || !reasoned.has(rule));
  return barring.length === 0 ? null : refusalOf(barring, act, { actor, by });
}

function refusalOf(
  found: readonly Clash[],
  act: Act,
  { actor, by }: { readonly actor: string; readonly by: readonly Duty[] },
): Problem {
  const first = found.find(({ mode }) => mode === 'block') ?? found[0]!;
  const detail =
    first.mode === 'warn'
      ? 'Another person should; else give the reason and the paper among the overrides of the act, under this rule'
      : 'Another person must: in this case one is both already, or would be';
  return new Problem(
    first.person === actor ? 403 : 422,
    'separation-of-duties',
    'One person may not have both parts in one case',
    { rule: first.rule, act: act.type, clashes: found, by, detail },
  );
}

/** SEC-20: who declared a conflict of his own is not sent to verify; kin is the law's affair (K38-conf). */
async function declaredEnvoy(asks: Asks, about: string, act: Act): Promise<string | null> {
  const envoy = envoyIn(act);
  if (envoy === null) return null;
  return (await conflictOf(asks, about, envoy, act.on)) === 'declared' ? envoy : null;
}

const notHim = (act: Act, person: string): Problem =>
  new Problem(422, 'separation-of-duties', 'He declared a conflict; the superior names another', {
    ...{ rule: bars.self, act: act.type, by: ['superior'], clashes: [] },
    detail: `${person} declared that this case is not for him`,
  });

/** Whether he ever opened something of the case for an inspection. Few were ever auditors, so few are looked up further. */
export async function hasAudited(asks: Asks, caseId: string, person: string): Promise<boolean> {
  const [mandate] = await asks.all("SELECT id FROM duty WHERE person_id = ? AND duty = 'inspection' LIMIT 1", [person]);
  if (!mandate) return false;
  const [read] = await asks.all(
    `SELECT e.seq FROM read_of r JOIN entry e ON e.chain = 'site' AND e.seq = r.seq
      WHERE r.subject = ? AND e.person_id = ? AND e.type NOT LIKE '%.list' AND e.body LIKE '%"duty":"inspection"%' LIMIT 1`,
    [caseId, person],
  );
  return read !== undefined;
}

/** Whether he recorded or confirmed anything in the case. */
export async function hasWritten(asks: Asks, caseId: string, person: string): Promise<boolean> {
  const [own] = await asks.all('SELECT seq FROM entry WHERE chain = ? AND person_id = ? LIMIT 1', [caseId, person]);
  return own !== undefined;
}

/** The refusal of an inspection of what the inspector did himself. */
export const ownWork = (person: string): Problem =>
  new Problem(403, 'separation-of-duties', 'Nobody inspects a case in which he acted', {
    ...{ rule: 'SEC-19-auditor-writer', by: ['inspection'] },
    clashes: [{ rule: 'SEC-19-auditor-writer', mode: 'block', person, wanted: 'auditor', held: 'writer' }],
  });
