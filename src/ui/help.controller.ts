import { Controller, Get, UseInterceptors } from '@nestjs/common';
import { Public } from '../http/access.js';
import { HelpPage } from './help.page.js';
import { PageInterceptor } from './page.interceptor.js';
import { Page } from './page.js';

@Public()
@Controller('tro-giup')
@UseInterceptors(PageInterceptor)
export class HelpController {
  @Get()
  help(): Page<null> {
    return new Page(HelpPage, null);
  }
}
