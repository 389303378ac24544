import { Controller, Get, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { admission } from '../../workflows/admission/procedure.js';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { type Keyset, longestPage, PageOf } from '../http/keyset.js';
import { checked } from '../http/validation.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { namesOf } from '../people/names-of.js';
import { commandIn, newCommand } from '../ui/form/command-of.js';
import { attempted, type FormRefusal } from '../ui/form/form-refusal.js';
import { dayFrom } from '../ui/form/form-day.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { SeeOther } from '../ui/see-other.js';
import { changesBetween } from './change.view.js';
import { runPath } from './edition-paths.js';
import { EditionsService } from './editions.service.js';
import { itemStates } from './migration-run.js';
import { MigrationsList } from './migrations-list.service.js';
import { MigrationsService } from './migrations.service.js';
import { NewMigration } from './new-migration.js';
import { NewRunPage, type NewRunView } from './new-run.page.js';
import { RunPage } from './run.page.js';
import type { RunPageView } from './run-page.view.js';
import { RunsPage, type RunsPageView } from './runs.page.js';

type Typed = NewRunView['typed'];

/** Live cases taken over to a later slice of the law: drafted here, confirmed on the page of their second person. */
@Controller('quan-tri/bo-quy-dinh/chuyen')
@UseInterceptors(PageInterceptor)
export class MigrationsPageController {
  constructor(
    private readonly runs: MigrationsList,
    private readonly migrations: MigrationsService,
    private readonly editions: EditionsService,
    private readonly organisations: OrganisationsService,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('migration.read')
  async list(@PageOf() page: Keyset, @CurrentActor() actor: Actor): Promise<Page<RunsPageView>> {
    const { items, next } = await this.runs.list(actor, page);
    const faults = await this.runs.faults(actor, { limit: longestPage, after: null });
    return new Page<RunsPageView>(RunsPage, {
      ...{ runs: items, next, further: page.after !== null, faults: faults.items },
      units: await this.unitNames(items.map(({ unit }) => unit)),
      mayDraft: await this.migrations.mayDraft(actor),
    });
  }

  @Get('moi')
  @Requires('migration.draft')
  form(
    @Query() { from, to, unit }: Readonly<Record<string, unknown>>,
    @CurrentActor() actor: Actor,
  ): Promise<Page<NewRunView>> {
    const text = (value: unknown) => (typeof value === 'string' ? value : '');
    return this.draw(actor, { from: text(from), to: text(to), unit: text(unit), on: null, basis: '', keep: [] }, null);
  }

  @Post('moi')
  @Requires('migration.draft')
  async draft(@Sent() form: SentForm, @CurrentActor() actor: Actor): Promise<Page<NewRunView> | SeeOther> {
    const typed: Typed = {
      ...{ from: form.text('from'), to: form.text('to'), unit: form.text('unit') },
      ...{ on: form.text('on'), basis: form.text('basis'), keep: form.texts('keep').filter(Boolean) },
    };
    const command = commandIn(form);
    const { done, refusal } = await attempted(async () =>
      this.migrations.draft(await checked(NewMigration, askedIn(typed)), command.key, actor),
    );
    return refusal
      ? this.draw(actor, typed, refusal)
      : new SeeOther(runPath((done.body as { readonly id: string }).id));
  }

  @Get(':id')
  @Requires('migration.read')
  async one(
    @Param('id') id: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @PageOf() page: Keyset,
    @CurrentActor() actor: Actor,
  ): Promise<Page<RunPageView>> {
    const state = itemStates.find((one) => one === query['state']);
    const run = await this.runs.one(id, state, page, actor);
    const people = [run.drafted.by, run.confirmed?.by ?? [], run.rejected?.by ?? []].flat();
    const [units, names] = await Promise.all([this.unitNames([run.unit]), namesOf(this.reader, people)]);
    return new Page<RunPageView>(RunPage, {
      ...{ run, state: state ?? null, further: page.after !== null },
      names: Object.fromEntries([...names, ...Object.entries(units)]),
      changes: changesBetween(run.from, run.to),
      own: run.drafted.by === actor.personId,
      mayConfirm: await this.migrations.mayConfirm(actor, run.unit),
      refreshing: query['lam-moi'] === '10' && (run.state === 'surveying' || run.state === 'applying'),
    });
  }

  /** Chosen from and to first: what has to be settled between them comes with them. */
  private async draw(actor: Actor, typed: Typed, refusal: FormRefusal | null): Promise<Page<NewRunView>> {
    const today = this.clock.today();
    const units = await this.migrations.draftable(actor, typed.unit === '' ? undefined : typed.unit);
    const { items } = await this.editions.list(actor);
    const chosen = typed.from !== '' || typed.to !== '';
    const compared = chosen
      ? await attempted(async () => Promise.resolve(changesBetween(typed.from, typed.to)))
      : { done: null, refusal: null };
    const now = admission.law.on(today).id;
    const names = await this.unitNames(units.map(({ id }) => id));
    const because = compared.refusal ?? refusal;
    const view: NewRunView = {
      ...{ typed, now, today, slices: items.filter(({ judged, from }) => judged && from <= today) },
      units: units.map(({ id }) => ({ id, name: names[id] ?? id })),
      changes: compared.done,
      command: newCommand(),
      refusal: because && { ...because, faults: once(because.faults) },
    };
    return new Page(NewRunPage, view, because?.status ?? 200);
  }

  private async unitNames(ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
    const today = this.clock.today();
    const named = [...new Set(ids)].map(async (id) => [id, (await this.organisations.unitOn(id, today))?.name ?? id]);
    return Object.fromEntries((await Promise.all(named)) as [string, string][]);
  }
}

const askedIn = ({ on, unit, basis, ...typed }: Typed) => ({
  ...typed,
  ...(basis !== '' && { basis }),
  ...(on !== null && on !== '' && { on: dayFrom(on) }),
  ...(unit !== '' && { unit }),
});

/** The same fault of one field is told once: each limit left out is one. */
const once = (faults: FormRefusal['faults']): FormRefusal['faults'] =>
  faults.filter(
    (one, index) => faults.findIndex(({ field, code }) => field === one.field && code === one.code) === index,
  );
