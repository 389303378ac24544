import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config.js';
import { AuditModule } from '../log/audit/audit.module.js';
import { LogModule } from '../log/log.module.js';
import { MasterKeys } from '../master-keys.js';
import { Member } from './member.entity.js';
import { PeopleService } from './people.service.js';
import { PersonKey } from './person-key.entity.js';
import { Person } from './person.entity.js';
import { SealedAudit } from './sealed-audit.js';
import { SealedValue } from './sealed-value.entity.js';
import { SensitiveService } from './sensitive.service.js';
import { Vault } from './vault.js';

@Module({
  imports: [AuditModule, LogModule, TypeOrmModule.forFeature([Person, PersonKey, Member, SealedValue])],
  providers: [
    {
      provide: MasterKeys,
      useFactory: ({ masterKeyFile }: Config) => MasterKeys.read(masterKeyFile),
      inject: [Config],
    },
    Vault,
    PeopleService,
    SensitiveService,
    SealedAudit,
  ],
  exports: [MasterKeys, Vault, PeopleService, SensitiveService, TypeOrmModule],
})
export class PeopleModule {}
