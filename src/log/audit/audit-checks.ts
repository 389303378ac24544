import { Injectable } from '@nestjs/common';

/** One thing of a feature that rests on the log: yields the places where it does not agree with it. */
export type AuditCheck = () => AsyncIterable<string>;

/** What features have to say to a whole audit; each registers its own, for the log knows no feature. */
@Injectable()
export class AuditChecks {
  readonly #checks: { readonly code: 'projection' | 'value'; readonly check: AuditCheck }[] = [];

  add(code: 'projection' | 'value', check: AuditCheck): void {
    this.#checks.push({ code, check });
  }

  all(): readonly { readonly code: 'projection' | 'value'; readonly check: AuditCheck }[] {
    return this.#checks;
  }
}
