import { Controller, Get, Param, UseInterceptors } from '@nestjs/common';
import { Public } from '../../http/access.js';
import { Problem } from '../../http/problem.js';
import { Page } from '../../ui/page.js';
import { PageInterceptor } from '../../ui/page.interceptor.js';
import { caseCode } from '../case-code.js';
import { LandingPage } from './landing.page.js';

/**
 * What is printed leads here: the session's cookie comes along only from a page of ours, so the way into the case is a
 * link on this one. Nothing is looked up, and any code that could be one is answered alike.
 */
@Public()
@Controller('q')
@UseInterceptors(PageInterceptor)
export class LandingPageController {
  @Get(':code')
  landing(@Param('code') text: string): Page<{ code: string }> {
    const code = caseCode(text);
    if (code === null) throw Problem.notFound();
    return new Page(LandingPage, { code });
  }
}
