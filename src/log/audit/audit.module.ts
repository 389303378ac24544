import { Module } from '@nestjs/common';
import { AuditChecks } from './audit-checks.js';

/** Where features register what the audit of the log asks them. */
@Module({ providers: [AuditChecks], exports: [AuditChecks] })
export class AuditModule {}
