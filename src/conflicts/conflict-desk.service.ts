import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { demand } from '../auth/demand.js';
import { may } from '../auth/policy.js';
import { readCase, resourceOf } from '../candidates/case-file.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { Problem } from '../http/problem.js';
import { MembersDirectory } from '../organisations/members-directory.js';
import { namesOf } from '../people/names-of.js';
import type { Choosable } from '../ui/form/fields/choosing.js';
import type { ConflictView } from './conflict.view.js';
import type { ConflictsView } from './conflicts.page.js';
import { ConflictsService } from './conflicts.service.js';

/** More members are found by name. */
const most = 30;

/** What the pages of conflicts show: what the API tells, by name, and whom a form may name. */
@Injectable()
export class ConflictDesk {
  constructor(
    private readonly conflicts: ConflictsService,
    private readonly members: MembersDirectory,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Problem 404 where the case is not the actor's to see. */
  async of(code: string, actor: Actor): Promise<Omit<ConflictsView, 'done'>> {
    const { items } = await this.conflicts.of(actor, code, this.reader);
    const { file, today } = await this.#file(code);
    const names = await namesOf(
      this.reader,
      items.flatMap(({ recorded, ending }) => [recorded.by, ...(ending ? [ending.by] : [])]),
    );
    const allows = (action: 'conflict.record' | 'conflict.end') => may(actor, action, resourceOf(file), today).allow;
    return {
      ...{ code: file.code, mayRecord: allows('conflict.record'), mayEnd: allows('conflict.end') },
      items: items.map(({ recorded, ending, ...rest }) => ({
        ...rest,
        recorded: { ...recorded, by: names.get(recorded.by) ?? '' },
        ending: ending && { to: ending.to, by: names.get(ending.by) ?? '' },
      })),
    };
  }

  /** Members whom the actor may see, by name, and those named already. Problem 403, 404 where he may list nobody here. */
  async relatives(code: string, actor: Actor, q: string, named: readonly string[]): Promise<readonly Choosable[]> {
    const { file, today } = await this.#file(code);
    demand(actor, 'conflict.record', resourceOf(file), today);
    const lists = [
      await this.members.find(actor, { q, limit: most }),
      named.length === 0 ? [] : await this.members.find(actor, { q: '', ids: named, limit: named.length }),
    ];
    const all = new Map(lists.flat().map(({ id, name, unit }) => [id, `${name} · ${unit}`]));
    return [...all].flatMap(([value, label]) => (value === file.personId ? [] : [{ value, label }]));
  }

  /** One of them, for whoever may draft its end; Problem 403, 404. */
  async one(code: string, id: string, actor: Actor): Promise<ConflictView> {
    const { file, today } = await this.#file(code);
    demand(actor, 'conflict.end', resourceOf(file), today);
    const { items } = await this.conflicts.of(actor, code, this.reader);
    const found = items.find((one) => one.id === id);
    if (!found) throw Problem.notFound();
    return found;
  }

  async #file(code: string) {
    const today = this.clock.today();
    return { file: await readCase(this.reader, code, today), today };
  }
}
