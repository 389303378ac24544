import { Controller, Get, Param, Post, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { checked } from '../http/validation.js';
import { commandIn } from '../ui/form/command-of.js';
import type { DeskFormView } from '../ui/form/desk-form.js';
import { deskForm, deskPage, type Drawn } from '../ui/form/desk-page.js';
import { readFields } from '../ui/form/fields/read-fields.js';
import { attempted } from '../ui/form/form-refusal.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import type { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { SeeOther } from '../ui/see-other.js';
import { ErasuresService } from './erasures.service.js';
import { NewErasure } from './new-erasure.js';

/** The erasure of the data of a case's person: proposed here, confirmed on the page of the second person. */
@Controller('quan-chung/:code/xoa')
@UseInterceptors(PageInterceptor)
export class ErasuresPageController {
  constructor(private readonly erasures: ErasuresService) {}

  @Get()
  @Requires('person.erase')
  async form(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<Page<DeskFormView> | SeeOther> {
    const { waiting } = await this.erasures.about(actor, code);
    return waiting === null ? draw(code, { said: {} }) : new SeeOther(matter(waiting));
  }

  @Post()
  @Requires('person.erase')
  async draft(
    @Param('code') code: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<DeskFormView> | SeeOther> {
    const { personId } = await this.erasures.about(actor, code);
    const said = readFields(NewErasure, form);
    const command = commandIn(form);
    const { done, refusal } = await attempted(async () =>
      this.erasures.draft(actor, personId, await checked(NewErasure, said), command.key),
    );
    return refusal ? draw(code, { said, command, refusal }) : new SeeOther(matter((done.body as { id: string }).id));
  }
}

const matter = (draft: string): string => `/xac-nhan/xoa/${draft}`;

function draw(code: string, drawn: Drawn): Page<DeskFormView> {
  const back = `/quan-chung/${encodeURIComponent(code)}`;
  return deskPage(
    deskForm(NewErasure, drawn, {
      ...{ of: 'erasure.draft', path: `${back}/xoa`, back },
      ...{ about: code, titled: code },
    }),
  );
}
