import { Module } from '@nestjs/common';
import { ReadsModule } from '../reads/reads.module.js';
import { WorkModule } from '../work/work.module.js';
import { DailyLetters } from './daily-letters.js';
import { DigestController } from './digest.controller.js';
import { DigestWishes } from './digest-wishes.js';
import { LetterPost } from './letter-post.js';

/** Asks for Config, Clock, Reader and Writer, which are global. */
@Module({
  imports: [ReadsModule, WorkModule],
  controllers: [DigestController],
  providers: [LetterPost, DigestWishes, DailyLetters],
  exports: [DigestWishes, DailyLetters],
})
export class DigestModule {}
