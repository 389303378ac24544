/** How often a command is sent again because the case moved on meanwhile, as a person reloads the page. */
const reloads = 5;

/** A refusal of the service that no table foresaw. */
export class Unforeseen extends Error {
  constructor(what, { status, body }) {
    super(`${what}: ${status} ${JSON.stringify(body)}`);
  }
}

/** The service as one signed-in person sees it. */
export class Seat {
  #token;

  constructor(url, login, { token, person, duties }) {
    this.url = url;
    this.login = login;
    this.#token = token;
    this.person = person;
    this.duties = duties;
  }

  async #send(method, path, { body, headers = {} } = {}) {
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

  constructor(url, password) {
    this.url = url.replace(/\/$/, '');
    this.password = password;
  }

  seat(login) {
    const known = this.#seats.get(login) ?? this.#signIn(login);
    this.#seats.set(login, known);
    return known;
  }

  async #signIn(login) {
    const answer = await fetch(`${this.url}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ login, password: this.password }),
    });
    const body = await answer.json();
    if (answer.status !== 201) throw new Unforeseen(`${login} signs in`, { status: answer.status, body });
    return new Seat(this.url, login, body);
  }
}
