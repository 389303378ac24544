import { Controller, Get, UseInterceptors } from '@nestjs/common';
import { admission } from '../../workflows/admission/procedure.js';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { holds } from '../auth/policy.js';
import { Requires } from '../auth/requires.js';
import { Clock } from '../clock.js';
import { attempted } from '../ui/form/form-refusal.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { changesBetween } from './change.view.js';
import { ChangesPage, type ChangesPageView } from './changes.page.js';
import { type Compared, ComparedOf } from './compared.js';
import { EditionsPage, type EditionsPageView, type Room } from './editions.page.js';
import { EditionsService } from './editions.service.js';
import { MigrationsService } from './migrations.service.js';

/** The editions of the law and what changed between them: everybody's to read; how many people it concerns is not. */
@Controller('quan-tri/bo-quy-dinh')
@UseInterceptors(PageInterceptor)
export class EditionsPageController {
  constructor(
    private readonly editions: EditionsService,
    private readonly migrations: MigrationsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('structure.read')
  async list(@CurrentActor() actor: Actor): Promise<Page<EditionsPageView>> {
    const { items } = await this.editions.list(actor);
    return new Page(EditionsPage, {
      slices: items,
      now: admission.law.on(this.clock.today()).id,
      room: this.roomOf(actor),
      runs: holds(actor, 'migration.read', this.clock.today()),
    });
  }

  @Get('thay-doi')
  @Requires('structure.read')
  async changes(@ComparedOf() asked: Compared, @CurrentActor() actor: Actor): Promise<Page<ChangesPageView>> {
    const { items } = await this.editions.list(actor);
    const slices = items.filter(({ judged }) => judged);
    const { from, to } = asked.from === '' && asked.to === '' ? this.latest() : asked;
    const { done, refusal } = await attempted(async () => Promise.resolve(changesBetween(from, to)));
    const within = done && slices.slice(indexOf(slices, done.from), indexOf(slices, done.to));
    const told = within?.map(({ cases }) => cases) ?? [];
    return new Page<ChangesPageView>(
      ChangesPage,
      {
        ...{ asked: { from, to }, slices, changes: done, refusal },
        cases: told.includes(null) ? null : told.reduce<number>((sum, one) => sum + (one ?? 0), 0),
        mayDraft: await this.migrations.mayDraft(actor),
      },
      refusal?.status ?? 200,
    );
  }

  /** From the slice before to the one in force. */
  private latest(): Compared {
    const { slices } = admission.law;
    const now = slices.indexOf(admission.law.on(this.clock.today()));
    return { from: slices[now - 1]?.id ?? '', to: slices[now]!.id };
  }

  private roomOf(actor: Actor): Room {
    const today = this.clock.today();
    if (holds(actor, 'account.read', today)) return 'keeper';
    return holds(actor, 'setting.confirm', today) ? 'board' : null;
  }
}

const indexOf = (slices: readonly { readonly id: string }[], id: string): number =>
  slices.findIndex((slice) => slice.id === id);
