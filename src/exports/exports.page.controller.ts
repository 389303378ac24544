import { Controller, Get, Param, Post, Query, Req, StreamableFile, UseInterceptors } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { CandidatesList, type ListQuery, listQuery, ListQueryOf } from '../candidates/views/candidates-list.service.js';
import { Reader } from '../database/reader.js';
import { UnitsDirectory } from '../organisations/units-directory.js';
import { namesOf } from '../people/names-of.js';
import { type Purpose, purposes } from '../reads/purposes.js';
import { statedPurpose } from '../reads/stated-purpose.js';
import { commandIn, type CommandOf, newCommand } from '../ui/form/command-of.js';
import { attempted, type FormRefusal } from '../ui/form/form-refusal.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { SeeOther } from '../ui/see-other.js';
import type { viewExport } from './export.view.js';
import { ExportsPage, type ExportsPageView } from './exports.page.js';
import { ExportsService } from './exports.service.js';

const path = '/xuat-du-lieu';

/** P6: lists taken out, by the service of the API. */
@Controller('xuat-du-lieu')
@UseInterceptors(PageInterceptor)
export class ExportsPageController {
  constructor(
    private readonly exports: ExportsService,
    private readonly cases: CandidatesList,
    private readonly units: UnitsDirectory,
    private readonly reader: Reader,
  ) {}

  @Get()
  @Requires('export.read')
  form(
    @ListQueryOf() filter: ListQuery,
    @Query('tiep') goesOn: unknown,
    @Req() request: Request,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ExportsPageView>> {
    const purpose = goesOn === undefined ? null : statedPurpose(request);
    return this.draw(actor, { filter, purpose, unsaid: goesOn !== undefined && purpose === null });
  }

  @Post()
  @Requires('candidate.export')
  async draft(
    @Sent() form: SentForm,
    @Req() request: Request,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ExportsPageView> | SeeOther> {
    // Stated, or the request would not have come this far.
    const purpose = statedPurpose(request)!;
    const command = commandIn(form);
    const filter = listQuery(Object.fromEntries(form.pairs));
    const { refusal } = await attempted(() => this.exports.draft(actor, { filter, purpose }, command.key));
    if (!refusal) return new SeeOther(`${path}#da-soan`);
    return this.draw(actor, { filter, purpose, command, refusal });
  }

  @Get(':id/tep')
  @Requires('export.fetch')
  async file(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile(await this.exports.file(actor, id), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="danh-sach-${id}.csv"`,
    });
  }

  private async draw(
    actor: Actor,
    { filter, purpose, unsaid = false, command = newCommand(), refusal = null }: Drawn,
  ): Promise<Page<ExportsPageView>> {
    const everything = { q: null, under: null, on: null };
    const [{ items }, stages, { items: units }] = await Promise.all([
      this.exports.of(actor),
      this.cases.stages(actor),
      this.units.list(actor, everything, { limit: 200, after: null }),
    ]);
    const lists = items as ReturnType<typeof viewExport>[];
    const names = await namesOf(
      this.reader,
      lists.map(({ by }) => by),
    );
    const view: ExportsPageView = {
      ...{ filter, purpose, unsaid, command, refusal },
      stages: stages.map(({ stage }) => stage),
      purposes: purposes.filter((one) => one !== 'correction'),
      units: units.map(({ id, name }) => ({ id, name })),
      lists: lists.map(({ id, by, at, purpose: what, cases, state, expiresAt }) => ({
        ...{ id, at, purpose: what, cases, state, expiresAt },
        ...{ by: names.get(by) ?? '', mine: by === actor.personId },
      })),
    };
    return new Page(ExportsPage, view, unsaid ? 400 : (refusal?.status ?? 200));
  }
}

interface Drawn {
  readonly filter: ListQuery;
  readonly purpose: Purpose | null;
  readonly unsaid?: boolean;
  readonly command?: CommandOf;
  readonly refusal?: FormRefusal | null;
}
