/** One fault of a request: where it stands (JSON pointer, parameter or header), a stable code, and words in English. */
export interface Fault {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly header?: string;
  readonly code: string;
  readonly message: string;
}

/**
 * A refusal as RFC 9457 describes it. `type` and `code` are the contract and never change; people read a translation
 * made from them, never `title`. Services throw it, only the filter catches it.
 */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(title);
  }

  static malformed = (errors: readonly Fault[]) =>
    new Problem(400, 'malformed', 'The request is malformed', { errors });

  static unauthenticated = (code: 'unauthenticated' | 'wrong-credentials' = 'unauthenticated') =>
    new Problem(
      401,
      code,
      code === 'unauthenticated' ? 'Sign in first' : 'Login, password or code is wrong',
      {},
      { 'WWW-Authenticate': 'Bearer realm="lo-trinh"' },
    );

  /** SEC-31: this session knows the password alone; enrol the second factor, or complete the sign-in with it. */
  static secondFactorRequired = () =>
    new Problem(
      401,
      'second-factor-required',
      'Prove the second factor first, or enrol it',
      {},
      { 'WWW-Authenticate': 'Bearer realm="lo-trinh"' },
    );

  /** The password was given by somebody else: nothing is done with it but to choose one's own. */
  static passwordMustChange = () => new Problem(403, 'password-must-change', 'Choose a password of your own first');

  /** The code of the second factor; one that was used already is told alike. */
  static wrongCode = () =>
    new Problem(401, 'wrong-code', 'The code is wrong or was used already', {}, { 'WWW-Authenticate': 'StepUp' });

  /** SEC-33: what is asked for needs a proof of the second factor that is a few minutes old at most. */
  static stepUpRequired = () =>
    new Problem(401, 'step-up-required', 'Prove the second factor again', {}, { 'WWW-Authenticate': 'StepUp' });

  /** SEC-63: the request did not come over TLS through the proxy that the settings name. */
  static tlsRequired = () =>
    new Problem(403, 'tls-required', 'Come over TLS by the address of the proxy', { rule: 'SEC-63' });

  /** SEC-35: there is no second administrator yet, so nobody could watch the first. */
  static twoAdministrators = () =>
    Problem.conflict('two-administrators', 'Two administrators first', {
      rule: 'SEC-35',
      detail: 'The first administrator makes an account for a second and grants the duty: POST /accounts, POST /duties',
    });

  /** `rule` is the requirement or the rule of law that forbids it; `who` says who may, where that is known. */
  static forbidden = (rule: string, who: { readonly by?: readonly string[]; readonly detail?: string } = {}) =>
    new Problem(403, 'forbidden', 'You may not do this', { rule, ...who });

  /** SEC-21: what one person proposed, another confirms. */
  static ownProposal = () => Problem.forbidden('SEC-21', { detail: 'Another person must confirm what you proposed' });

  /** Absent, or not yours to see: the two are told alike. */
  static notFound = () => new Problem(404, 'not-found', 'There is nothing here');

  static methodNotAllowed = (allowed: readonly string[]) =>
    new Problem(405, 'method-not-allowed', 'This method is not known here', {}, { Allow: allowed.join(', ') });

  static conflict = (code: string, title: string, extra: Readonly<Record<string, unknown>> = {}) =>
    new Problem(409, code, title, extra);

  /** Somebody was faster: `revision` is the present one. */
  static stale = (revision: number) => Problem.conflict('stale', 'The case has moved on meanwhile', { revision });

  /** The same key is being worked on at this moment. */
  static running = () => Problem.conflict('running', 'The same command is still running');

  static notHere = (stage: string, act: string) =>
    Problem.conflict('not-here', 'This act has no place at the present stage', { stage, act });

  /** The data of the person were erased for good. */
  static erased = () => new Problem(410, 'person-erased', "This person's data were erased for good");

  static tooLarge = () => new Problem(413, 'too-large', 'The request is too large');

  static unsupportedMediaType = () =>
    new Problem(415, 'unsupported-media-type', 'This kind of content is not read here');

  /** Every rule unmet, with its article, the earliest date and who can mend it. */
  static unlawful = (unmet: readonly object[]) =>
    new Problem(422, 'rule-unmet', 'The law does not allow this step yet', { unmet });

  static keyReused = () => new Problem(422, 'key-reused', 'This Idempotency-Key was used for another request');

  static preconditionRequired = () =>
    new Problem(428, 'precondition-required', 'Say with If-Match which revision you saw');

  /** @param seconds whole seconds after which another try may succeed */
  static tooMany = (seconds: number) =>
    new Problem(429, 'too-many', 'Too many tries; wait', { retryAfter: seconds }, { 'Retry-After': String(seconds) });

  static unexpected = () => new Problem(500, 'unexpected', 'Something went wrong on our side');

  static unavailable = () =>
    new Problem(503, 'unavailable', 'Not possible at this moment; nothing was stored', {}, { 'Retry-After': '5' });

  /** The log was found not to be whole: nothing is built upon it until somebody has looked (SEC-12). */
  static readOnly = () =>
    new Problem(503, 'read-only', 'What is stored was found damaged; it can only be read until it is mended');

  /** More is asked than can be answered in time; nothing was begun. */
  static overloaded = () =>
    new Problem(503, 'overloaded', 'The service has too much to do; nothing was stored', {}, { 'Retry-After': '2' });

  /** The same faults seen from further up: what was looked at is the part of a body at `pointer`. */
  under(pointer: string): Problem {
    const { errors } = this.extra as { readonly errors?: readonly Fault[] };
    if (!errors) return this;
    const moved = errors.map((fault) => ({
      ...fault,
      ...(fault.pointer !== undefined && { pointer: pointer + fault.pointer }),
    }));
    return new Problem(this.status, this.code, this.title, { ...this.extra, errors: moved }, this.headers);
  }

  body(correlationId: string): Readonly<Record<string, unknown>> {
    const { status, code, title, extra } = this;
    return { type: `urn:lo-trinh:problem:${code}`, title, status, code, ...extra, correlationId };
  }
}
