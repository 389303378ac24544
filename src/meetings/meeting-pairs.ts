import { randomUUID } from 'node:crypto';
import type { Meanwhile } from '../candidates/act-forms/meanwhile.js';
import type { SentForm } from '../ui/form/sent-form.js';
import type { Attending } from './meetings.service.js';

type Pairs = SentForm['pairs'];

/** Somebody whose result is sent once more: from which revision and under which keys, where that is settled already. */
interface Sending {
  readonly code: string;
  readonly command?: Pick<Attending, 'revision' | 'keys'>;
}

/** What the form carries of each person's command, under his code. */
const carried = ['lan', 'khoa', 'khoa.mo'];

/** Buttons pressed, not to be pressed again by themselves. */
const pressed = ['sua', 'them', 'luu'];

/** Everything typed about some people and their meeting, to be sent once more; nothing of the `others`. */
export function pairsOf(form: SentForm, people: readonly Sending[], others: readonly string[] = []): Pairs {
  const left = new Set(['ho-so', ...pressed, ...people.flatMap(({ code }) => carried.map((one) => `${code}.${one}`))]);
  return [
    ...people.flatMap(({ code, command }) => [
      ['ho-so', code] as const,
      ...(command === undefined ? [] : commandOf(code, command)),
    ]),
    ...form.pairs.filter(([name]) => !left.has(name) && !others.some((code) => name.startsWith(`${code}.`))),
  ];
}

const commandOf = (code: string, { revision, keys }: Pick<Attending, 'revision' | 'keys'>) =>
  [
    [`${code}.lan`, String(revision)],
    [`${code}.khoa`, keys.vote],
    [`${code}.khoa.mo`, keys.open],
  ] as const;

export const sending = ({ person: { code }, revision, keys }: Attending): Sending => ({
  code,
  command: { revision, keys },
});

/** What came too late was not done: sent again it is another command, made from what is there now. */
export const sendingAnew = (code: string, { revision }: Meanwhile): Sending => ({
  code,
  command: { revision, keys: { open: randomUUID(), vote: randomUUID() } },
});
