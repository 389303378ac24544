import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Clock } from '../clock.js';
import { Writer } from '../database/writer.js';
import type { Problem } from '../http/problem.js';
import type { Actor } from './actor.js';
import { recordOnSite } from './site-entry.js';

/**
 * SEC-01, SEC-16: whoever is signed in and reaches for what is not there, not his or not his to do leaves an entry. What
 * is absent and what is hidden leave the same one, so that neither the answer nor the time it takes tells them apart.
 */
@Injectable()
export class Refusals {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  async record({ code, extra }: Problem, request: Request, actor: Actor): Promise<void> {
    const { path } = request.route as { readonly path: string };
    const facts = { route: `${request.method} ${path}`, named: namesIn(request.params), rule: extra['rule'] ?? null };
    await this.writer.write((tx) =>
      recordOnSite(tx, { kind: 'refusal', type: code, at: this.clock.now(), facts }, actor),
    );
  }
}

/** What the address named, where it has the form of a name of ours. */
const namesIn = (params: Request['params']): string[] =>
  Object.values(params)
    .flat()
    .filter((name) => /^[A-Za-z0-9-]{1,64}$/.test(name));
