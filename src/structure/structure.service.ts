import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { recordOnSite } from '../auth/site-entry.js';
import { Commands } from '../candidates/commands.js';
import { Clock } from '../clock.js';
import type { Tx } from '../database/writer.js';
import type { DraftKind } from '../four-eyes/draft.js';
import type { DraftRefused } from '../four-eyes/draft.view.js';
import { Drafts } from '../four-eyes/drafts.service.js';
import type { Answer } from '../http/answer.js';
import { Problem } from '../http/problem.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { UnitFault } from '../organisations/unit-faults.js';
import type { BodyContent, UnitContent } from './new-unit.js';

const kinds = ['unit.open', 'body.attach'] as const satisfies readonly DraftKind[];

/** The tree of organisations as administrators install it: each unit and body drafted by one, confirmed by another. */
@Injectable()
export class StructureService {
  constructor(
    private readonly commands: Commands,
    private readonly drafts: Drafts,
    private readonly organisations: OrganisationsService,
    private readonly clock: Clock,
  ) {}

  /** `Problem` 400 where the parent is not there on the first day. */
  draftUnit(actor: Actor, content: UnitContent, key: string): Promise<Answer> {
    return this.commands.perform({ actor, key, payload: { unitDraft: content } }, async (tx) => {
      if (content.parent !== null && (await this.organisations.pathOn(content.parent, content.openedOn, tx)) === null)
        throw notThere('/parent');
      return this.drafts.open(tx, 'unit.open', content, actor, key);
    });
  }

  /** `Problem` 404 for a unit that is nowhere, 400 where it is not there on the first day. */
  draftBody(actor: Actor, content: BodyContent, key: string): Promise<Answer> {
    return this.commands.perform({ actor, key, payload: { bodyDraft: content } }, async (tx) => {
      if ((await tx.all('SELECT id FROM unit WHERE id = ?', [content.unit])).length === 0) throw Problem.notFound();
      if ((await this.organisations.pathOn(content.unit, content.from, tx)) === null) throw notThere('/from');
      return this.drafts.open(tx, 'body.attach', content, actor, key);
    });
  }

  /** `Problem` 403 for the drafter; 409 where the draft waits no more, was altered, or does not fit the tree any more. */
  confirm(actor: Actor, id: string, hash: string, key: string): Promise<Answer> {
    return this.commands.perform({ actor, key, payload: { structureConfirmed: id, hash } }, (tx) =>
      this.drafts.confirm(tx, { kinds, id, hash }, actor, key, async (content: UnitContent & BodyContent, kind) => {
        const made = kind === 'unit.open' ? await this.open(tx, content) : await this.attach(tx, content);
        const facts = { draft: id, made };
        const happening = { kind: 'configuration', type: kind, at: this.clock.now(), facts, command: key } as const;
        await recordOnSite(tx, { ...happening, duty: 'administrator' }, actor);
        return made;
      }),
    );
  }

  reject(actor: Actor, id: string, { hash, reason }: DraftRefused, key: string): Promise<Answer> {
    return this.commands.perform(
      { actor, key, payload: { structureRejected: id, hash, ...(reason !== undefined && { reason }) } },
      (tx) => this.drafts.reject(tx, { kinds, id, hash, reason }, actor, key),
    );
  }

  private async open(tx: Tx, { parent, ...unit }: UnitContent): Promise<string> {
    try {
      return await this.organisations.create(tx, { ...unit, parentId: parent });
    } catch (error) {
      throw error instanceof UnitFault
        ? Problem.conflict('tree-changed', 'The tree has changed since; draft it anew', { fault: error.code })
        : error;
    }
  }

  private async attach(tx: Tx, { unit, kind, name, from, to }: BodyContent): Promise<string> {
    if ((await this.organisations.pathOn(unit, from, tx)) === null)
      throw Problem.conflict('tree-changed', 'The tree has changed since; draft it anew', { fault: 'notOpen' });
    return this.organisations.attachBody(tx, { unitId: unit, kind, name, from, to });
  }
}

const notThere = (pointer: string) =>
  Problem.malformed([{ pointer, code: 'notOpen', message: 'the unit was not there on the first day' }]);
