import { Body, Controller, Put } from '@nestjs/common';
import { IsBoolean, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Operation } from '../http/operation.js';
import { DigestWishes, type LetterWishes } from './digest-wishes.js';

/** One person, one address, without a name beside it: what stands there goes into a header. */
export class LetterWish {
  @ValidateIf(({ email }: LetterWish) => email !== null)
  @IsString()
  @MaxLength(200)
  @Matches(/^[^\s<>"(),:;\\@]+@[A-Za-z0-9.-]+$/)
  email!: string | null;

  @IsBoolean() digest!: boolean;
}

@Controller('api/v1/me/letters')
export class DigestController {
  constructor(private readonly wishes: DigestWishes) {}

  @Put()
  @Requires('account.renew')
  @Operation({
    summary: 'Your mail address, and whether the letter of the day goes there',
    answers: {
      type: 'object',
      required: ['email', 'digest', 'possible'],
      properties: {
        email: { type: ['string', 'null'] },
        digest: { type: 'boolean' },
        possible: { type: 'boolean', description: 'false: this house sends no letters' },
      },
    },
    problems: [503],
  })
  set(@Body() { email, digest }: LetterWish, @CurrentActor() actor: Actor): Promise<LetterWishes> {
    return this.wishes.set(actor, email, digest);
  }
}
