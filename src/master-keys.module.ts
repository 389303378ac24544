import { Module } from '@nestjs/common';
import { Config } from './config.js';
import { MasterKeys } from './master-keys.js';

/** The master keys of this house, read once. Asks for Config, which is global. */
@Module({
  providers: [
    {
      provide: MasterKeys,
      useFactory: ({ masterKeyFile }: Config) => MasterKeys.read(masterKeyFile),
      inject: [Config],
    },
  ],
  exports: [MasterKeys],
})
export class MasterKeysModule {}
