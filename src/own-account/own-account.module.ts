import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuthModule } from '../auth/auth.module.js';
import { CalendarFeedModule } from '../calendar-feed/calendar-feed.module.js';
import { DigestModule } from '../digest/digest.module.js';
import { OwnAccountController } from './own-account.controller.js';
import { OwnAccountPageController } from './own-account.page.controller.js';
import { OwnAccount } from './own-account.service.js';
import { PasswordPageController } from './password.page.controller.js';
import { RemindersPageController } from './reminders.page.controller.js';
import { RenewalsPageController } from './renewals.page.controller.js';

/** Asks for Config, Clock and Reader, which are global. */
@Module({
  imports: [AuthModule, AccountsModule, CalendarFeedModule, DigestModule],
  controllers: [
    OwnAccountController,
    OwnAccountPageController,
    PasswordPageController,
    RenewalsPageController,
    RemindersPageController,
  ],
  providers: [OwnAccount],
})
export class OwnAccountModule {}
