import { Controller, Get, Param, UseInterceptors } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Public } from '../http/access.js';
import { Problem } from '../http/problem.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { Page } from '../ui/page.js';
import { SeeOther } from '../ui/see-other.js';
import { guides } from '../ui/words/guides.js';
import { GlossaryPage } from './glossary.page.js';
import { GuidePage, type GuideView } from './guide.page.js';
import { HelpPage } from './help.page.js';
import { picturePaths } from '../ui/static-files.js';
import { ProcedurePage } from './procedure.page.js';
import {
  editionOn,
  type ProcedureView,
  procedureOf,
  stageProcedureOf,
  type StageProcedureView,
} from './procedure.view.js';
import { StageProcedurePage } from './stage-procedure.page.js';

/** P4. Nothing of any person stands here, so everybody may read it. */
@Public()
@Controller('tro-giup')
@UseInterceptors(PageInterceptor)
export class HelpController {
  constructor(private readonly clock: Clock) {}

  @Get()
  help(): Page<null> {
    return new Page(HelpPage, null);
  }

  @Get('tu-ngu')
  glossary(): Page<null> {
    return new Page(GlossaryPage, null);
  }

  /** The edition in force today. */
  @Get('quy-trinh')
  procedureNow(): SeeOther {
    return new SeeOther(`/tro-giup/quy-trinh/${editionOn(this.clock.today())}`);
  }

  @Get('quy-trinh/:edition')
  procedure(@Param('edition') edition: string): Page<ProcedureView> {
    return new Page(ProcedurePage, found(procedureOf(edition)));
  }

  @Get('quy-trinh/:edition/:stage')
  stage(@Param('edition') edition: string, @Param('stage') stage: string): Page<StageProcedureView> {
    return new Page(StageProcedurePage, found(stageProcedureOf(edition, stage)));
  }

  @Get(':guide')
  guide(@Param('guide') slug: string): Page<GuideView> {
    return new Page(GuidePage, {
      guide: found(guides.find((guide) => guide.slug === slug) ?? null),
      pictures: picturePaths,
    });
  }
}

function found<T>(view: T | null): T {
  if (view === null) throw Problem.notFound();
  return view;
}
