import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '../http/access.js';
import { staticPaths, staticText } from './static-files.js';

/** The files the sheet is made of: another of them is another worker, which browsers find by comparing its bytes. */
const shell = [staticPaths['theme.css'], staticPaths['app.js'], staticPaths['offline.js']]
  .map((path) => path.split('/')[2])
  .join('-');

/** The worker of the sheet that opens without a network. It stands at the root, since it may serve only what lies below it. */
@Public()
@Controller('sw.js')
export class ServiceWorkerController {
  @Get()
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  worker(): string {
    return `self.LOTRINH_SHELL='${shell}';\n${staticText('sw.js')}`;
  }
}
