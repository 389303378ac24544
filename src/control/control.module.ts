import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ControlCommands } from './control-commands.js';
import { ControlServer } from './control.server.js';

/** The commands of the console, for every feature to register its own; with the socket where the service runs. */
@Global()
@Module({ providers: [ControlCommands], exports: [ControlCommands] })
export class ControlModule {
  /** The commands and the socket that takes them. */
  static listening(): DynamicModule {
    return { module: ControlModule, providers: [ControlServer] };
  }
}
