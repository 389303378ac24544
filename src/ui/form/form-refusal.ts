import type { Unmet } from '../../../workflows/kernel/rule.js';
import { Problem } from '../../http/problem.js';

/** A fault of one field; `field` is its name in the form, the JSON pointer of the API with dots: `vote.present`. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
}

/** A refusal that a form shows above what was typed, which is kept. */
export interface FormRefusal {
  readonly status: number;
  readonly code: string;
  readonly faults: readonly FieldFault[];
  /** Rules unmet: what is lacking, under which article, from when and by whom. */
  readonly unmet: readonly Unmet[];
  /** What else the problem says: the revision now, the requirement that refuses. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** After these the form comes back; who must sign in or may not see the page at all is answered by the filter. */
const kept = new Set([400, 409, 422, 428, 429, 503, 507]);

export type Attempted<T> =
  { readonly done: T; readonly refusal: null } | { readonly done: null; readonly refusal: FormRefusal };

/**
 * Does what a form asks for, by the service of the API: the refusals a form shows become values, the rest is thrown.
 * `more`: further statuses after which this very form comes back.
 */
export async function attempted<T>(work: () => Promise<T>, more: readonly number[] = []): Promise<Attempted<T>> {
  try {
    return { done: await work(), refusal: null };
  } catch (error) {
    if (!(error instanceof Problem) || !(kept.has(error.status) || more.includes(error.status))) throw error;
    return { done: null, refusal: refusalOf(error) };
  }
}

/** A problem as a form shows it. */
export function refusalOf({ status, code, extra }: Problem): FormRefusal {
  const {
    errors = [],
    unmet = [],
    ...rest
  } = extra as {
    readonly errors?: readonly { readonly pointer?: string; readonly parameter?: string; readonly code: string }[];
    readonly unmet?: readonly Unmet[];
  };
  const faults = errors.map((fault) => ({ field: fieldAt(fault.pointer ?? fault.parameter ?? ''), code: fault.code }));
  return { status, code, faults, unmet, extra: rest };
}

/** `/vote/excluded/0/person` is the field `vote.excluded.0.person`. */
const fieldAt = (pointer: string): string =>
  pointer
    .replace(/^\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
