import { drafts, forget, keep, kept, wipe } from './drafts.js';

/** Why sheets still wait: no network, nobody signed in, or nothing at all. */
export const outcomes = { offline: 'offline', signIn: 'sign-in', idle: 'idle' };

let running = null;

/** Sends what waits, one after another and never twice at once; tells how that went. */
export function sendDrafts() {
  running ??= send().finally(() => {
    running = null;
  });
  return running;
}

async function send() {
  const waiting = (await drafts()).filter(({ refused }) => !refused);
  if (waiting.length === 0) return outcomes.idle;
  const { owner } = await kept();
  try {
    const me = await fetch('/api/v1/me', { headers: { Accept: 'application/json' } });
    if (me.status === 401) return outcomes.signIn;
    if (!me.ok) return outcomes.offline;
    const { person, session } = await me.json();
    // Somebody else signed in on this phone, or says that others use it: nothing stays here, and nothing is sent for them.
    if (person.id !== owner || session.shared) {
      await wipe();
      window.location.reload();
      return outcomes.idle;
    }
    for (const draft of waiting) {
      const told = await post(draft);
      if (told === 'sent') await forget(draft.id);
      else if (told === 'sign-in') return outcomes.signIn;
      else if (told === 'refused') await keep(draft.id, { ...draft, refused: true });
      else return outcomes.offline;
    }
    return outcomes.idle;
  } catch {
    return outcomes.offline;
  }
}

/** By the form of the page, under the draft's own key: a reply that was lost is the same reply again. */
async function post({ code, key, fields }) {
  const body = new URLSearchParams({ ...fields, 'ho-so': code, khoa: key });
  const answer = await fetch('/nhan-xet/moi', { method: 'POST', body, headers: { Accept: 'text/html' } });
  const { pathname } = new URL(answer.url);
  if (pathname.startsWith('/nhan-xet/da-gui/')) return 'sent';
  if (/^\/(dang-nhap|xac-thuc)/.test(pathname)) return 'sign-in';
  return answer.status >= 400 && answer.status < 429 ? 'refused' : 'later';
}
