import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChainHead } from './chain-head.entity.js';
import { LogEntry } from './log-entry.entity.js';

/** Appending is a function of the open command (log.ts); what is injected here only reads. */
@Module({ imports: [TypeOrmModule.forFeature([LogEntry, ChainHead])], exports: [TypeOrmModule] })
export class LogModule {}
