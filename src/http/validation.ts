import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { pointerName } from './json-body.js';
import { type Fault, Problem } from './problem.js';

export type Class<T extends object = object> = new (...args: never[]) => T;

/**
 * SEC-51. Nothing unknown passes at any depth, and no value changes its type on the way: implicit conversion would
 * turn the text "false" into `true`, a vote.
 */
export const validation = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  transform: true,
  transformOptions: { enableImplicitConversion: false },
  exceptionFactory: (errors) => Problem.malformed(errors.flatMap((error) => faultsOf(error))),
});

/** An instance of the class that satisfies it, or a `Problem` 400 naming every fault. */
export async function checked<T extends object>(cls: Class<T>, value: unknown): Promise<T> {
  return (await validation.transform(value, { type: 'body', metatype: cls })) as T;
}

function faultsOf(error: ValidationError, above = ''): Fault[] {
  // An error without a property is about the value as a whole.
  const pointer =
    (error.property as string | undefined) === undefined ? above : `${above}/${pointerName(error.property)}`;
  const inside = (error.children ?? []).flatMap((child) => faultsOf(child, pointer));
  const constraints = Object.entries(error.constraints ?? {});
  if (constraints.length === 0) return inside;
  if (error.value === undefined && inside.length === 0 && !error.constraints?.unknownValue) {
    return [{ pointer, code: 'required', message: 'is required' }];
  }
  return [...constraints.map(([name, message]) => ({ pointer, code: codes[name] ?? name, message })), ...inside];
}

const codes: Readonly<Record<string, string>> = {
  whitelistValidation: 'unknownField',
  unknownValue: 'notObject',
  nestedValidation: 'notObject',
};
