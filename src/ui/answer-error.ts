import type { Request, Response } from 'express';
import type { Duty } from '../../workflows/kernel/duty.js';
import { actorOf } from '../auth/current-actor.js';
import type { ErrorPage as AnswerError } from '../http/problem.filter.js';
import type { Problem } from '../http/problem.js';
import { CORRELATION } from '../http/security-headers.js';
import { ErrorPage, type ErrorView } from './error.page.js';
import { Page } from './page.js';
import { shellOf } from './shell-of.js';

/** Refusals for people who came by a page; somebody not signed in is sent to sign in and comes back. */
export function answerError({ demo }: { readonly demo: boolean }): AnswerError {
  return (problem, request, response) => {
    if (problem.status === 401) {
      const door = doors[problem.code] ?? '/dang-nhap';
      response.redirect(303, `${door}?ve=${encodeURIComponent(wayBack(request))}`);
      return true;
    }
    const page = new Page(ErrorPage, viewOf(problem, response), problem.status);
    response
      .type('html')
      .send(page.html(shellOf(request, { demo, reader: actorOf(request) ? { name: '', cases: false } : null })));
    return true;
  };
}

/** Where somebody is sent who has proved too little; to sign in where nothing else is said. */
const doors: Readonly<Record<string, string>> = {
  'second-factor-required': '/xac-thuc-lai',
  'step-up-required': '/xac-thuc-lai',
};

/** The page to come back to: this one, or for a form the page it stands on; the first page where that is not known. */
function wayBack(request: Request): string {
  if (request.method === 'GET') return request.originalUrl;
  const { referer, host } = request.headers;
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
