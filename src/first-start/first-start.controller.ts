import { Body, Controller, Post, Req } from '@nestjs/common';
import { IsString, Length, Matches, MaxLength } from 'class-validator';
import type { Request } from 'express';
import { Birth, Text } from '../../workflows/kernel/fields.js';
import { Public } from '../http/access.js';
import { Operation } from '../http/operation.js';
import type { Schema } from '../http/schema-of.js';
import { FirstStart } from './first-start.service.js';

/** The first administrator, made by whoever can read the code in the data directory. */
export class FirstStartBody {
  @IsString() @Length(1, 100) code!: string;
  @IsString() @Matches(/^[\p{L}\p{N}._-]{3,60}$/u) login!: string;
  @IsString() @MaxLength(256) password!: string;
  @Text('C1', { max: 200 }) name!: string;
  @Birth() birth!: string;
}

const madeSchema: Schema = { type: 'object', required: ['account'], properties: { account: { type: 'string' } } };

@Public()
@Controller('api/v1/first-start')
export class FirstStartController {
  constructor(private readonly firstStart: FirstStart) {}

  @Post()
  @Operation({
    summary: 'Make the first administrator, while there is none, by the code in the file `first-start-code`',
    answers: madeSchema,
    problems: [403, 409, 429, 503],
  })
  async begin(@Body() body: FirstStartBody, @Req() request: Request): Promise<{ account: string }> {
    return { account: await this.firstStart.begin(body, request.ip ?? '') };
  }
}
