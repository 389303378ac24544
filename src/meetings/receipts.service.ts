import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { may } from '../auth/policy.js';
import { resourceFor } from '../candidates/arrival.js';
import { titleOf } from '../candidates/views/candidates-list.service.js';
import { CaseViews } from '../candidates/views/case-views.service.js';
import { Reader } from '../database/reader.js';
import { Problem } from '../http/problem.js';
import type { BodySlug } from './meeting-acts.js';
import { meetingPath } from './meeting-path.js';
import type { PersonReceipt } from './meeting.view.js';

/** What a meeting recorded, told by the entries themselves: the address holds codes and numbers alone. */
@Injectable()
export class Receipts {
  constructor(
    private readonly reader: Reader,
    private readonly cases: CaseViews,
  ) {}

  path(body: BodySlug, recorded: readonly Pick<PersonReceipt, 'code' | 'seq'>[]): string {
    const query = new URLSearchParams(recorded.map(({ code, seq }) => ['ghi', `${code}.${seq ?? 0}`]));
    return `${meetingPath(body)}/xong?${query.toString()}`;
  }

  /** Problem 404 for a number that names no entry, or another's of a case that the reader may act in but not read. */
  async of(recorded: readonly string[], actor: Actor): Promise<PersonReceipt[]> {
    return Promise.all(
      recorded.slice(0, 50).map(async (one): Promise<PersonReceipt> => {
        const [, code, number] = /^([0-9A-Za-z]{9})\.(\d{1,9})$/.exec(one) ?? [];
        if (code === undefined) throw Problem.notFound();
        const { file, stage, on } = await this.cases.see(code, actor, 'candidate.act');
        const seq = Number(number);
        const [entry] = await this.reader.all<{ type: string; person_id: string | null; name: string }>(
          'SELECT e.type, e.person_id, p.name FROM entry e, person p WHERE e.chain = ? AND e.seq = ? AND p.id = ?',
          [file.id, seq, file.personId],
        );
        const resource = await resourceFor(this.reader, file, actor, 'candidate.read', on);
        const isTold = entry?.person_id === actor.personId || may(actor, 'candidate.read', resource, on).allow;
        if (!entry || !isTold) throw Problem.notFound();
        return {
          ...{ code: file.code, name: entry.name, title: titleOf(stage), act: entry.type, seq },
          ...{ refusal: null, meanwhile: null },
          waits: file.pending.some((waiting) => waiting.seq === seq),
        };
      }),
    );
  }
}
