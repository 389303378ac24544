import { createHash } from 'node:crypto';
import { jcs } from '../log/jcs.js';

/** What is drafted by one administrator and confirmed by another. */
export const draftKinds = ['duty.grant', 'unit.open', 'body.attach', 'account.add', 'factor.reset'] as const;
export type DraftKind = (typeof draftKinds)[number];

export interface DraftRow {
  readonly id: string;
  readonly kind: DraftKind;
  /** Canonical JSON. */
  readonly content: string;
  readonly hash: string;
  /** The entry of the site's chain that says the same. */
  readonly entry_seq: number;
  readonly state: 'waiting' | 'confirmed' | 'rejected' | 'void';
  readonly alone: number;
  readonly drafted_by: string;
  readonly drafted_at: string;
  readonly settled_by: string | null;
  readonly settled_at: string | null;
  /** Why it was rejected, where that was said; names nobody. */
  readonly rejected_reason: string | null;
  /** The id of what came of it. */
  readonly made: string | null;
}

/** SHA-256 of the canonical JSON of `{content, draft, kind}`, hex: whoever is shown a draft can reckon it himself. */
export const hashOfDraft = (draft: string, kind: string, content: object): string =>
  createHash('sha256').update(jcs({ draft, kind, content })).digest('hex');
