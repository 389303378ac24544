import { Injectable } from '@nestjs/common';
import { Problem } from '../http/problem.js';

/** What a command was given: whatever the JSON held. The handler checks it, as a route checks its body. */
export type ControlArgs = Readonly<Record<string, unknown>>;
type Handler = (args: ControlArgs) => Promise<object>;

/** What may be asked at the console of the machine, each command registered by the module that carries it out. */
@Injectable()
export class ControlCommands {
  private readonly handlers = new Map<string, Handler>();

  /** Registers a command, `<noun>.<verb>`. Throws where the name is taken. */
  on(name: string, handler: Handler): void {
    if (this.handlers.has(name)) throw new Error(`Two commands of the console are called ${name}.`);
    this.handlers.set(name, handler);
  }

  /** Carries a command out. Throws the handler's `Problem`, or 404 `no-such-command`. */
  perform(name: string, args: ControlArgs): Promise<object> {
    const handler = this.handlers.get(name);
    if (!handler) throw new Problem(404, 'no-such-command', 'This service knows no such command');
    return handler(args);
  }
}
