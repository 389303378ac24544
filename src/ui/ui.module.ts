import { Module } from '@nestjs/common';
import { HelpController } from './help.controller.js';
import { HomeController } from './home.controller.js';
import { StaticController } from './static.controller.js';

/** What belongs to no feature: the first address, help and our own static files. */
@Module({ controllers: [HomeController, HelpController, StaticController] })
export class UiModule {}
