import type { Request, Response } from 'express';
import type { Duty } from '../../workflows/kernel/duty.js';
import type { ErrorPage as AnswerError } from '../http/problem.filter.js';
import type { Problem } from '../http/problem.js';
import { CORRELATION } from '../http/security-headers.js';
import { doingAt } from './words/doing-words.js';
import { ErrorPage, type ErrorView } from './error.page.js';
import { Page } from './page.js';
import type { RefusedReaders } from './refused-readers.js';
import { shellOf } from './shell-of.js';
import type { ShellReader } from './shell.js';

interface Answering {
  readonly demo: boolean;
  /** Whose header the page keeps; nobody's where it is left out. */
  readonly readers?: () => Pick<RefusedReaders, 'of'>;
  /** Keeps what a form brought until its sender has proved enough; its id, null where it was not kept. */
  readonly keep?: (request: Request) => Promise<string | null>;
}

/** Refusals for people who came by a page; somebody not signed in is sent to sign in and comes back to what he sent. */
export function answerError({ demo, readers, keep = () => Promise.resolve(null) }: Answering): AnswerError {
  return (problem, request, response) => {
    if (problem.status === 401) {
      const door = doors[problem.code] ?? '/dang-nhap';
      const doing = door === again ? doingAt(request.originalUrl) : null;
      const sendTo = (place: string) => {
        response.redirect(303, `${door}?ve=${encodeURIComponent(place)}${doing === null ? '' : `&viec=${doing}`}`);
      };
      if (request.method === 'GET') sendTo(request.originalUrl);
      // A store that cannot write now keeps nothing: then the way leads to the form's own page.
      else
        void keep(request).then(
          (id) => {
            sendTo(id === null ? formOf(request) : `/tiep-tuc/${id}`);
          },
          () => {
            sendTo(formOf(request));
          },
        );
      return true;
    }
    // Nothing is done with a password that somebody else gave but to choose one's own.
    if (problem.code === 'password-must-change') {
      const back = request.method === 'GET' ? `?ve=${encodeURIComponent(request.originalUrl)}` : '';
      response.redirect(303, `/tai-khoan/mat-khau${back}`);
      return true;
    }
    const page = new Page(ErrorPage, viewOf(problem, response), problem.status);
    const answer = (reader: ShellReader | null) => {
      response.type('html').send(page.html(shellOf(request, { demo, reader })));
    };
    if (readers) void readers().of(request, problem.status).then(answer);
    else answer(null);
    return true;
  };
}

/** Where the second factor is proved again; it says what for. */
const again = '/xac-thuc-lai';

/** Where somebody is sent who has proved too little; to sign in where nothing else is said. */
const doors: Readonly<Record<string, string>> = {
  'second-factor-required': again,
  'step-up-required': again,
};

/** The page a form stands on; the first page where that is not known. */
function formOf({ headers: { referer, host } }: Request): string {
  if (referer === undefined || !URL.canParse(referer)) return '/';
  const from = new URL(referer);
  return from.host === host ? from.pathname + from.search : '/';
}

function viewOf({ status, code, extra }: Problem, response: Response): ErrorView {
  const unmet = Array.isArray(extra.unmet) ? (extra.unmet as readonly { readonly rule?: unknown }[]) : [];
  return {
    status,
    code,
    correlationId: String(response.getHeader(CORRELATION)),
    retryAfter: typeof extra.retryAfter === 'number' ? extra.retryAfter : null,
    ...(typeof extra.rule === 'string' && { rule: extra.rule }),
    ...(Array.isArray(extra.by) && { by: extra.by as readonly Duty[] }),
    unmet: unmet.map(({ rule }) => rule).filter((rule) => typeof rule === 'string'),
  };
}
