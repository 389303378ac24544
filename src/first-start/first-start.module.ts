import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { PeopleModule } from '../people/people.module.js';
import { FirstStartController } from './first-start.controller.js';
import { FirstStartPageController } from './first-start.page.controller.js';
import { FirstStart } from './first-start.service.js';

/** The way into an empty house of the real profile. */
@Module({
  imports: [AuthModule, PeopleModule],
  controllers: [FirstStartController, FirstStartPageController],
  providers: [FirstStart],
})
export class FirstStartModule {}
