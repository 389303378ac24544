import type { Actor } from '../../auth/actor.js';
import { may } from '../../auth/policy.js';
import type { Reader } from '../../database/reader.js';
import { readChain } from '../../log/log.js';
import { namesOf } from '../../people/names-of.js';
import type { FormRefusal } from '../../ui/form/form-refusal.js';
import { resourceFor } from '../arrival.js';
import type { Seen } from '../views/case-views.service.js';

/** What was recorded while a form was being filled in. */
interface MeanwhileEntry {
  readonly seq: number;
  readonly act: string;
  readonly on: string | null;
  readonly recordedAt: string;
  /** Empty for the system. */
  readonly by: string;
}

/** A case that has moved on since a form was made from it. */
export interface Meanwhile {
  readonly code: string;
  /** The revision the form was made from, and the one that is there now. */
  readonly madeFrom: number;
  readonly revision: number;
  /** The latest first; nothing of it to who may not read the case. */
  readonly entries: readonly MeanwhileEntry[];
}

/** Entries told of what happened while a form was filled in. */
const most = 5;

/** What moved a case on under a form that was refused for it; null where it was refused for something else. */
export async function meanwhileOf(
  reader: Reader,
  seen: Seen,
  actor: Actor,
  { refusal, madeFrom }: { readonly refusal: FormRefusal | null; readonly madeFrom: number | undefined },
): Promise<Meanwhile | null> {
  const { file, on: today } = seen;
  const { code, revision } = file;
  if (refusal?.status !== 409 || madeFrom === undefined || madeFrom >= revision) return null;
  const resource = await resourceFor(reader, file, actor, 'candidate.read', today);
  if (!may(actor, 'candidate.read', resource, today).allow) return { code, madeFrom, revision, entries: [] };
  const recorded = await readChain(reader, file.id, { after: Math.max(madeFrom, revision - most, 0), limit: most });
  const names = await namesOf(
    reader,
    recorded.flatMap(({ entry }) => entry.actor.person ?? []),
  );
  const entries = recorded.reverse().map(({ entry: { seq, type, on, at, actor: by } }) => ({
    ...{ seq, act: type, on, recordedAt: at },
    by: names.get(by.person ?? '') ?? '',
  }));
  return { code, madeFrom, revision, entries };
}
