import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DEMO_SIGN_INS, type DemoSignIns } from './auth/demo-sign-ins.js';
import { Clock } from './clock.js';
import { Config } from './config.js';
import { Admittance } from './http/admittance.js';
import { LoopDelay } from './http/loop-delay.js';

/** What every feature may ask for. */
@Global()
@Module({})
export class Foundations {
  static with(config: Config, signIns: DemoSignIns, clock: Clock): DynamicModule {
    return {
      module: Foundations,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: DEMO_SIGN_INS, useValue: signIns },
        LoopDelay,
        Admittance,
      ],
      exports: [Config, Clock, DEMO_SIGN_INS, Admittance],
    };
  }
}
