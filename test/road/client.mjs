/** How often a command is sent again because the case moved on meanwhile, as a person reloads the page. */
const reloads = 5;

/** Until both codes of this moment have passed. */
const nextCode = ({ now }) => new Promise((resolve) => setTimeout(resolve, 60_000 - (now() % 30_000)));

/** A refusal of the service that no table foresaw. */
export class Unforeseen extends Error {
  constructor(what, { status, body }) {
    super(`${what}: ${status} ${JSON.stringify(body)}`);
  }
}

/** Codes of one moment: this one, and the next for whoever used this one already; clocks may differ by as much. */
const codesOf = (authenticator) => [authenticator.code(authenticator.step), authenticator.code(authenticator.step + 1)];

/** The service as one signed-in person sees it. */
export class Seat {
  #token;
  #authenticator;
  #stepping = null;

  constructor(url, login, { token, person, duties }, authenticator) {
    this.url = url;
    this.login = login;
    this.#token = token;
    this.#authenticator = authenticator;
    this.person = person;
    this.duties = duties;
  }

  /** Proves the second factor again where the service asks for that, then sends the request once more. */
  async #send(method, path, sent) {
    const answer = await this.#fetch(method, path, sent);
    if (answer.status !== 401 || answer.headers.get('www-authenticate') !== 'StepUp') return answer;
    await (this.#stepping ??= this.#stepUp().finally(() => (this.#stepping = null)));
    return this.#fetch(method, path, sent);
  }

  async #stepUp() {
    for (let patience = 0; ; patience += 1) {
      for (const code of codesOf(this.#authenticator)) {
        const answer = await this.#fetch('POST', '/sessions/current/step-up', { body: { code } });
        if (answer.status === 201) {
          this.#token = answer.body.token;
          return;
        }
        if (answer.body?.code !== 'wrong-code') throw new Unforeseen(`${this.login} steps up`, answer);
      }
      if (patience === 1) throw new Unforeseen(`${this.login} steps up`, { status: 401, body: 'every code is used' });
      await nextCode(this.#authenticator);
    }
  }

  /** A service with too much to do is asked again when it says so: it has begun nothing. */
  async #fetch(method, path, sent) {
    for (let patience = 0; ; patience += 1) {
      const answer = await this.#ask(method, path, sent);
      if (answer.body?.code !== 'overloaded' || patience === 20) return answer;
      await new Promise((resolve) => setTimeout(resolve, 1000 * Number(answer.headers.get('retry-after') ?? 1)));
    }
  }

  async #ask(method, path, { body, headers = {} } = {}) {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${this.#token}`,
        ...(body && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) };
  }

  async read(path) {
    const answer = await this.#send('GET', path);
    if (answer.status !== 200) throw new Unforeseen(`${this.login} reads ${path}`, answer);
    return answer.body;
  }

  /** Every entry of a case. */
  async history(code) {
    const entries = [];
    for (let after = ''; after !== null;) {
      const { items, next } = await this.read(`/candidates/${code}/history?limit=50${after && `&after=${after}`}`);
      entries.push(...items);
      after = next;
    }
    return entries;
  }

  /** Opens a case; the answer with its status, whatever it is. */
  open(body, key) {
    return this.#send('POST', '/candidates', { body, headers: { 'Idempotency-Key': key } });
  }

  /** What the case offers on a day; 404 where it is hidden from this person. */
  offers(code, on) {
    return this.#send('GET', `/candidates/${code}/offers?on=${on}`);
  }

  /**
   * Sends a command on a case with the revision this person saw last. Where the case moved on in between, the person
   * looks again and sends it again: nothing of the first try was kept.
   */
  async command(path, body, key, code, on) {
    for (let tries = 0; ; tries += 1) {
      const { body: seen } = await this.offers(code, on);
      const headers = { 'Idempotency-Key': key, 'If-Match': `"${seen?.revision ?? 0}"` };
      const answer = await this.#send('POST', `/candidates/${code}/${path}`, { body, headers });
      if (answer.body?.code !== 'stale' || tries === reloads) return { ...answer, sent: { path, body, headers } };
    }
  }

  /** The very same request once more, as after a broken line. */
  again(code, { path, body, headers }) {
    return this.#send('POST', `/candidates/${code}/${path}`, { body, headers });
  }
}

/** Signs people in when they are first needed, once each. */
export class Service {
  #seats = new Map();

  constructor(url, { password, authenticator }) {
    this.url = url.replace(/\/$/, '');
    this.password = password;
    this.authenticator = authenticator;
  }

  seat(login) {
    const known = this.#seats.get(login) ?? this.#signIn(login);
    this.#seats.set(login, known);
    return known;
  }

  async #signIn(login) {
    for (let patience = 0; ; patience += 1) {
      for (const code of codesOf(this.authenticator)) {
        const answer = await this.#begin(login, code);
        if (answer.status === 201) return new Seat(this.url, login, answer.body, this.authenticator);
        // The code may be used already, by whoever walked the road a moment ago.
        if (answer.status !== 401 || (patience === 1 && code === codesOf(this.authenticator)[1]))
          throw new Unforeseen(`${login} signs in`, answer);
      }
      await nextCode(this.authenticator);
    }
  }

  async #begin(login, code) {
    const answer = await fetch(`${this.url}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ login, password: this.password, code }),
    });
    return { status: answer.status, body: await answer.json() };
  }
}
