import { Controller, Get, Post, Query, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { checked } from '../http/validation.js';
import { commandIn } from '../ui/form/command-of.js';
import type { DeskFormView } from '../ui/form/desk-form.js';
import { deskForm, deskPage, type Drawn, nobody } from '../ui/form/desk-page.js';
import { fieldViews } from '../ui/form/fields/field-view.js';
import { readFields } from '../ui/form/fields/read-fields.js';
import { writeFields } from '../ui/form/fields/write-fields.js';
import { attempted } from '../ui/form/form-refusal.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { SeeOther } from '../ui/see-other.js';
import { ConflictCheckPage, type ConflictCheckView } from './conflict-check.page.js';
import { ConflictsService } from './conflicts.service.js';
import { OwnConflict } from './new-conflict.js';

const path = '/tai-khoan/tranh';

/** Somebody's own word that a case is not for him: its code is all he says, and nothing he is told depends on the case. */
@Controller('tai-khoan/tranh')
@UseInterceptors(PageInterceptor)
export class OwnConflictPageController {
  constructor(private readonly conflicts: ConflictsService) {}

  @Get()
  @Requires('conflict.declare')
  form(@Query('ho-so') code: unknown): Page<DeskFormView> {
    return draw({ said: typeof code === 'string' ? { code: code.slice(0, 40) } : {} });
  }

  @Post('kiem-tra')
  @Requires('conflict.declare')
  async check(
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<DeskFormView> | Page<ConflictCheckView>> {
    const said = readFields(OwnConflict, form);
    const { key } = commandIn(form);
    if (form.text('sua') !== '') return draw({ said, command: { key } });
    const { done, refusal } = await attempted(async () => {
      const { code } = await checked(OwnConflict, said);
      return this.conflicts.declare(actor, code, { key, dry: true });
    });
    if (refusal) return draw({ said, command: { key }, refusal });
    // As it was understood, not as it was typed.
    const { code } = done.body as OwnConflict;
    return new Page<ConflictCheckView>(ConflictCheckPage, {
      ...{ of: 'conflict.declare', code, about: null, path, choosing: nobody, command: { key } },
      ...{ fields: fieldViews(OwnConflict, { code }), pairs: writeFields(OwnConflict, { code }) },
    });
  }

  @Post()
  @Requires('conflict.declare')
  async declare(@Sent() form: SentForm, @CurrentActor() actor: Actor): Promise<Page<DeskFormView> | SeeOther> {
    const said = readFields(OwnConflict, form);
    const { key } = commandIn(form);
    const { refusal } = await attempted(async () => {
      const { code } = await checked(OwnConflict, said);
      return this.conflicts.declare(actor, code, { key });
    });
    return refusal ? draw({ said, command: { key }, refusal }) : new SeeOther('/tai-khoan?xong=tranh');
  }
}

const draw = (drawn: Drawn): Page<DeskFormView> =>
  deskPage(
    deskForm(OwnConflict, drawn, {
      ...{ of: 'conflict.declare', path, sends: `${path}/kiem-tra`, back: '/tai-khoan' },
    }),
  );
