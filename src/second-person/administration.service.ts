import { Injectable } from '@nestjs/common';
import { AccountsDesk } from '../accounts/accounts-desk.service.js';
import { DutiesService } from '../accounts/duties.service.js';
import type { Actor } from '../auth/actor.js';
import type { DraftKind } from '../four-eyes/draft.js';
import { Drafts } from '../four-eyes/drafts.service.js';
import type { Answer } from '../http/answer.js';
import { StructureService } from '../structure/structure.service.js';
import type { Matter } from './matter.view.js';

/** A second person's word on what he was shown. */
export interface Said {
  readonly hash: string;
  readonly decision: 'confirm' | 'reject';
  readonly reason?: string;
}

/** A refusal, which comes with its reason. */
export const rejectionOf = ({ hash, reason = '' }: Said) => ({ hash, reason });

/** Drafts of one administrator for another: accounts, duties, units. */
@Injectable()
export class Administration {
  constructor(
    private readonly drafts: Drafts,
    private readonly duties: DutiesService,
    private readonly desk: AccountsDesk,
    private readonly structure: StructureService,
  ) {}

  async find(id: string): Promise<Matter> {
    const draft = await this.drafts.one(id);
    return {
      ...{ kind: 'administration', id, of: draft.kind, state: draft.state, hash: draft.hash },
      ...{ draftedBy: draft.drafted.by, draftedAt: draft.drafted.at },
      alone: draft.alone,
      ...{ settledBy: draft.settled?.by ?? null, settledAt: draft.settled?.at ?? null },
      settledReason: draft.settled?.reason ?? null,
      content: draft.content as Readonly<Record<string, unknown>>,
    };
  }

  /** By the desk the draft belongs to; what confirms is judged there. */
  async settle(id: string, said: Said, actor: Actor, key: string): Promise<Answer> {
    const { hash, decision } = said;
    const matter = await this.find(id);
    const confirms = decision === 'confirm';
    switch (matter.of as DraftKind) {
      case 'duty.grant':
        return confirms ? this.duties.confirm(actor, id, hash, key) : this.duties.reject(actor, id, said, key);
      case 'account.add':
        return confirms ? this.desk.confirmAdd(actor, id, hash, key) : this.desk.rejectAdd(actor, id, said, key);
      case 'factor.reset': {
        const { account } = matter.content as { readonly account: string };
        return confirms
          ? this.desk.confirmReset(actor, account, id, hash, key)
          : this.desk.rejectReset(actor, account, id, said, key);
      }
      case 'unit.open':
      case 'body.attach':
        return confirms ? this.structure.confirm(actor, id, hash, key) : this.structure.reject(actor, id, said, key);
    }
  }
}
