import { Module } from '@nestjs/common';
import { DraftsController } from './drafts.controller.js';
import { Drafts } from './drafts.service.js';

/** Asks for Clock and Reader, which are global. */
@Module({ controllers: [DraftsController], providers: [Drafts], exports: [Drafts] })
export class FourEyesModule {}
