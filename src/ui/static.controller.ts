import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../http/access.js';
import { Problem } from '../http/problem.js';
import { staticFile } from './static-files.js';

/** Stylesheets and the like, for everybody and for ever: the address changes with the content. */
@Public()
@Controller('static')
export class StaticController {
  @Get(':hash/:name')
  file(
    @Param('hash') hash: string,
    @Param('name') name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): void {
    const file = staticFile(hash, name);
    if (!file) throw Problem.notFound();
    const zipped = request.acceptsEncodings('gzip') === 'gzip';
    response.set({
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Type': file.type,
      Vary: 'Accept-Encoding',
      ...(zipped && { 'Content-Encoding': 'gzip' }),
    });
    response.send(zipped ? file.gzip : file.bytes);
  }
}
