import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AccountKeeping } from './account-keeping.service.js';
import { SecondFactors } from './second-factors.js';
import { UserCommands } from './user-commands.js';

/** Accounts without routes: all that the console needs, whether a service runs or not. */
@Module({
  imports: [AuthModule, PeopleModule],
  providers: [AccountKeeping, SecondFactors, UserCommands],
  exports: [AccountKeeping],
})
export class AccountKeepingModule {}
