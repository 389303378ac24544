import { Controller, Get, Post, Req, UseInterceptors } from '@nestjs/common';
import type { Request } from 'express';
import { Public } from '../http/access.js';
import { checked } from '../http/validation.js';
import { attempted, type FormRefusal } from '../ui/form/form-refusal.js';
import { birthFrom } from '../ui/form/form-day.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { Page } from '../ui/page.js';
import { SeeOther } from '../ui/see-other.js';
import { FirstStartBody } from './first-start.controller.js';
import { type FirstStartView, FirstStartPage } from './first-start.page.js';
import { FirstStart } from './first-start.service.js';

const nothing = { code: '', login: '', name: '', birth: '' };

/** P26: the first administrator by a form. Where there is one already the page leads to signing in. */
@Public()
@Controller('khoi-tao')
@UseInterceptors(PageInterceptor)
export class FirstStartPageController {
  constructor(private readonly firstStart: FirstStart) {}

  @Get()
  form(): Page<FirstStartView> | SeeOther {
    return this.firstStart.waiting()
      ? page({ typed: nothing, refusal: null, made: false })
      : new SeeOther('/dang-nhap');
  }

  @Post()
  async begin(@Sent() form: SentForm, @Req() request: Request): Promise<Page<FirstStartView>> {
    const typed = {
      ...{ code: form.text('code'), login: form.text('login') },
      ...{ name: form.text('name'), birth: form.text('birth') },
    };
    const { refusal } = await attempted(async () => {
      const said = { ...typed, birth: birthFrom(typed.birth), password: form.text('password') };
      // What was left empty is told as left empty.
      const body = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
      return this.firstStart.begin(await checked(FirstStartBody, body), request.ip ?? '');
    }, [403]);
    return page({ typed, refusal, made: refusal === null });
  }
}

const page = (view: FirstStartView): Page<FirstStartView> => new Page(FirstStartPage, view, statusOf(view.refusal));

const statusOf = (refusal: FormRefusal | null): number => refusal?.status ?? 200;
