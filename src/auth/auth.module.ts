import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { MasterKeysModule } from '../master-keys.module.js';
import { AccountsService } from './accounts.service.js';
import { Attempts } from './attempts.js';
import { DemoCodes } from './demo-codes.js';
import { EnoughAdministrators } from './enough-administrators.js';
import { FactorsController } from './factor/factors.controller.js';
import { FactorsService } from './factor/factors.service.js';
import { FailuresInARow } from './failures-in-a-row.js';
import { MarkedRoutes } from './marked-routes.js';
import { PaceGuard } from './pace.guard.js';
import { usualCost } from './password-hash.js';
import { PASSWORD_COST, PasswordHasher } from './password-hasher.js';
import { Refusals } from './refusals.js';
import { RefusedAccess } from './refused-access.interceptor.js';
import { SessionGuard } from './session.guard.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { Throttle } from './throttle.js';

/** Sign-in and the guard before every route. Asks for Config, Clock, Reader and Writer, which are global. */
@Module({
  imports: [DiscoveryModule, MasterKeysModule],
  controllers: [SessionsController, FactorsController],
  providers: [
    { provide: PASSWORD_COST, useValue: usualCost },
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_GUARD, useClass: PaceGuard },
    { provide: APP_INTERCEPTOR, useClass: RefusedAccess },
    Refusals,
    PasswordHasher,
    Throttle,
    EnoughAdministrators,
    FailuresInARow,
    Attempts,
    FactorsService,
    SignInService,
    DemoCodes,
    SessionsService,
    AccountsService,
    MarkedRoutes,
  ],
  exports: [SessionsService, SignInService, DemoCodes, FactorsService, Attempts, AccountsService, PasswordHasher],
})
export class AuthModule {}
