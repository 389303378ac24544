import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../log/audit/audit.module.js';
import { LogModule } from '../log/log.module.js';
import { MasterKeysModule } from '../master-keys.module.js';
import { Member } from './member.entity.js';
import { PeopleService } from './people.service.js';
import { PersonKey } from './person-key.entity.js';
import { Person } from './person.entity.js';
import { SealedAudit } from './sealed-audit.js';
import { SealedValue } from './sealed-value.entity.js';
import { SensitiveService } from './sensitive.service.js';
import { Vault } from './vault.js';

@Module({
  imports: [
    AuditModule,
    LogModule,
    MasterKeysModule,
    TypeOrmModule.forFeature([Person, PersonKey, Member, SealedValue]),
  ],
  providers: [Vault, PeopleService, SensitiveService, SealedAudit],
  exports: [Vault, PeopleService, SensitiveService, TypeOrmModule],
})
export class PeopleModule {}
