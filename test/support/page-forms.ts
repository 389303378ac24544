import type { CaseWorld } from './case-world.js';
import type { Answer } from './serve.js';

const html = { Accept: 'text/html' };
const form = { ...html, 'Content-Type': 'application/x-www-form-urlencoded' };

/** Pages asked for and forms sent as a browser without scripts does. */
export const pageForms = (world: () => CaseWorld) => ({
  get: (login: string, path: string): Promise<Answer> => world().ask(login, 'GET', path, { headers: html }),
  post: (login: string, path: string, fields: Readonly<Record<string, string>>): Promise<Answer> =>
    world().ask(login, 'POST', path, { body: new URLSearchParams(fields).toString(), headers: form }),
  /** With a session as it was, however old its proof has grown. */
  postAs: (token: string, path: string, fields: Readonly<Record<string, string>>): Promise<Answer> =>
    world().send('POST', path, {
      body: new URLSearchParams(fields).toString(),
      headers: { ...form, Authorization: `Bearer ${token}` },
    }),
});

/** The value of the first hidden field of a name. */
export const hiddenIn = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

/** The command of the first form on a page. */
export const commandIn = (page: string) => ({ khoa: hiddenIn(page, 'khoa'), lan: hiddenIn(page, 'lan') });
