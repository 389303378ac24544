import { Injectable, Optional } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../auth/actor.js';
import { actorOf } from '../auth/current-actor.js';
import { tokenOf } from '../auth/session-token.js';
import { SessionsService } from '../auth/sessions.service.js';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { Reader } from '../database/reader.js';
import { exposureOf } from '../http/exposure.js';
import { nameOf } from '../people/names-of.js';
import { shellReader } from './shell-reader.js';
import type { ShellReader } from './shell.js';
import { WorkCounter } from './work-counter.js';

/** Who reads a page that refuses. It keeps his header, so that he goes on from there. */
@Injectable()
export class RefusedReaders {
  constructor(
    private readonly config: Config,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
    @Optional() private readonly work?: WorkCounter,
  ) {}

  /** Null for somebody not signed in. A store that fails costs the header, never the page. */
  async of(request: Request, status: number): Promise<ShellReader | null> {
    const known = actorOf(request);
    // Of a failure of ours: no name and no session is asked for, since the store may be what failed.
    if (status >= 500) return known ? shellReader(known, '', this.clock.today()) : null;
    try {
      const actor = known ?? (await this.signedIn(request));
      if (!actor) return null;
      const name = await nameOf(this.reader, actor.personId);
      return { ...shellReader(actor, name, this.clock.today()), due: this.work?.known(actor) ?? null };
    } catch {
      return known ? shellReader(known, '', this.clock.today()) : null;
    }
  }

  /** No guard stands before an address that leads nowhere: the session is looked up here. */
  private async signedIn(request: Request): Promise<Actor | null> {
    const token = request.method === 'GET' ? tokenOf(request, exposureOf(this.config)) : null;
    const actor = token === null ? null : await this.sessions.resolve(token);
    return actor?.session.mustChangePassword ? null : actor;
  }
}
