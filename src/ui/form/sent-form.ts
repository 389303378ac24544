import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** A form as a browser sent it: names and texts, none of it believed yet. A file or JSON in its place is an empty form. */
export class SentForm {
  readonly #fields: Readonly<Record<string, string | readonly string[]>>;

  constructor(fields: Readonly<Record<string, string | readonly string[]>>) {
    this.#fields = fields;
  }

  static of({ body }: Pick<Request, 'body'>): SentForm {
    return new SentForm((body ?? {}) as Record<string, string | string[]>);
  }

  /** A form as `pairs` told it. */
  static ofPairs(pairs: SentForm['pairs']): SentForm {
    const fields = new Map<string, string[]>();
    for (const [name, text] of pairs) fields.set(name, [...(fields.get(name) ?? []), text]);
    return new SentForm(Object.fromEntries(fields));
  }

  /** The text of a field without the spaces around it; empty where it was not sent. */
  text(name: string): string {
    return this.texts(name)[0] ?? '';
  }

  /** What was said under a name, in whichever of its boxes: the first that is not empty. */
  said(name: string): string {
    return this.texts(name).find((text) => text !== '') ?? '';
  }

  /** As it was typed, spaces and all: for a password. */
  raw(name: string): string {
    const value = Object.hasOwn(this.#fields, name) ? this.#fields[name] : '';
    return typeof value === 'string' ? value : '';
  }

  /** Every text sent under a name, as tick boxes do. */
  texts(name: string): string[] {
    const value = Object.hasOwn(this.#fields, name) ? this.#fields[name]! : [];
    return [value]
      .flat()
      .filter((text) => typeof text === 'string')
      .map((text) => text.trim());
  }

  /** Names and texts as they stand, to be sent once more by hidden fields. */
  get pairs(): readonly (readonly [name: string, text: string])[] {
    return Object.keys(this.#fields).flatMap((name) => this.texts(name).map((text) => [name, text] as const));
  }
}

/** What the form of a page sent. */
export const Sent = createParamDecorator((_: unknown, context: ExecutionContext): SentForm =>
  SentForm.of(context.switchToHttp().getRequest<Request>()),
);
