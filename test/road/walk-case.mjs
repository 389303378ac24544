import { differencesOfAct, differencesOfRefusal } from './compare.mjs';

/** Takes one person of a table along the road over HTTP, and tells each act and each refusal as it happens. */
export async function walkCase(service, table, { run, told }) {
  const walk = new CaseWalk(service, table, run, told);
  await walk.lookAround();
  for (const step of table.steps) {
    const went = step.kind === 'act' ? await walk.does(step) : await walk.cannot(step);
    // What follows rests on an act that did not come about.
    if (!went) break;
  }
  return walk.end();
}

class CaseWalk {
  #code = null;
  #seq = 0;
  #stage = null;
  #limits = new Map();
  #ids = new Map();
  #differences = [];

  constructor(service, table, run, told) {
    this.service = service;
    this.table = table;
    this.run = run;
    this.told = told;
  }

  #seat(who) {
    return this.service.seat(`${this.table.place}.${who}`);
  }

  /** Finds the branch, the unit above it and the persons the table names, as the people of the place know them. */
  async lookAround() {
    const secretary = await this.#seat('secretary.1');
    const { unit } = secretary.duties.find(({ duty }) => duty === 'secretary');
    this.#ids.set('@unit', unit.id);
    const { parent } = await secretary.read(`/units/${unit.id}?on=${this.table.steps[0].on}`);
    this.#ids.set('@parent', parent.id);
    const named = new Set(JSON.stringify(this.table.steps).match(/@\w+\.\d/g) ?? []);
    for (const name of named) this.#ids.set(name, (await this.#seat(name.slice(1))).person.id);
  }

  /** The facts with ids in place of names. */
  #facts(facts) {
    const text = JSON.stringify(facts).replaceAll(/@[\w.]+\w/g, (name) => this.#ids.get(name) ?? name);
    return JSON.parse(text);
  }

  #key(...parts) {
    return ['road', this.run, this.table.case, this.#seq, ...parts].join('-');
  }

  /** Returns whether the case went on. */
  async does(step) {
    this.#seq += 1;
    const seat = await this.#seat(step.by);
    const offer = this.#code === null ? null : await this.#offered(step, seat);
    let answer = await this.#send(seat, step);
    let { person } = seat;
    if (answer.status < 300 && step.again) await this.#again(seat, step, answer);
    if (answer.body?.outcome === 'proposed') {
      if (step.second === undefined) this.#differ(step, `asks for a second person`);
      else answer = await this.#confirm(step, answer.body);
    } else if (step.second !== undefined) this.#differ(step, 'is recorded without a second person');
    if (answer.status >= 300) {
      this.#differ(step, `is refused: ${answer.status} ${JSON.stringify(answer.body)}`);
      return false;
    }
    const { body } = answer;
    this.#code = body.code;
    const expected = { ...step, stage: step.stage ?? this.#stage };
    const change = changeOf(this.#limits, body.deadlines);
    const passed = await this.#passed(step, body);
    for (const difference of differencesOfAct(expected, { ...body, passed }, change, offer))
      this.#differ(step, difference);
    this.#limits = limitsOf(body.deadlines);
    this.#stage = expected.stage;
    this.#tell(step, seat, person, {
      outcome: body.outcome,
      second: step.second && (await this.#seat(step.second)).person.name,
      cite: body.cite,
      stage: body.stage.key,
      no: body.stage.no,
      deadlines: change.started,
      ended: change.ended,
      lapses: body.lapses.map(({ rule, cite }) => ({ rule, cite })),
      notices: body.notices.map(({ rule, cite, confidence }) => ({ rule, cite, confidence })),
      passed,
      next: body.offers
        .filter(({ allowed }) => allowed)
        .map(({ act, mine, recordedBy }) => ({ act, mine, recordedBy })),
    });
    return true;
  }

  /** Limits that passed before this act: the service may have recorded them already, in a turn of its own. */
  async #passed(step, { passed }) {
    const told = passed.map(({ act, on }) => `${act} ${on}`);
    if (step.passed.every((limit) => told.includes(limit))) return passed;
    const secretary = await this.#seat('secretary.1');
    const history = await secretary.history(this.#code);
    const recorded = history.filter(({ kind }) => kind === 'clock').map(({ act, on }) => ({ act, on }));
    const known = recorded.filter(({ act, on }) => step.passed.includes(`${act} ${on}`));
    return [...known.slice(-step.passed.length), ...passed];
  }

  /** What the service offers this person on that day must hold the act, free and his. */
  async #offered(step, seat) {
    const { status, body } = await seat.offers(this.#code, step.on);
    const found = status === 200 ? body.offers.find(({ act }) => act === step.act) : undefined;
    if (!found) this.#differ(step, `is not offered to ${step.by} on that day`);
    else if (!found.mine) this.#differ(step, `is offered to others only: ${found.recordedBy.join(', ')}`);
    else if (!found.allowed) this.#differ(step, `is offered as not yet lawful: ${JSON.stringify(found.unmet)}`);
    return found ?? null;
  }

  #send(seat, step, ...key) {
    const act = { type: step.act, on: step.on, ...this.#facts(step.facts) };
    if (this.#code !== null) return seat.command('acts', act, this.#key('act', ...key), this.#code, step.on);
    delete act.type;
    const { person } = this.table;
    return seat.open({ person, unit: this.#ids.get('@unit'), nomination: act }, this.#key('open', ...key));
  }

  /** The second person looks for what waits, and confirms exactly that. */
  async #confirm(step, proposal) {
    const second = await this.#seat(step.second);
    const { body } = await second.offers(this.#code, step.on);
    const waiting = body.pending?.find(({ seq, act }) => act === step.act && seq === proposal.seq);
    if (!waiting) this.#differ(step, `is not shown to ${step.second} as waiting`);
    const { seq, hash } = waiting ?? proposal;
    return second.command('confirmations', { seq, hash }, this.#key('confirm'), this.#code, step.on);
  }

  async #again(seat, step, first) {
    const answer = await seat.again(this.#code ?? first.body.code, first.sent);
    const same = JSON.stringify(answer.body) === JSON.stringify(first.body);
    if (!same || answer.headers.get('idempotency-replayed') !== 'true')
      this.#differ(step, `sent twice, is answered twice: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  /** Returns true: a refusal stops nobody. */
  async cannot(step) {
    this.#seq += 1;
    const seat = await this.#seat(step.by);
    let answer = await this.#send(seat, step, 'not');
    if (step.own && answer.body?.outcome === 'proposed') {
      const { seq, hash } = answer.body;
      answer = await seat.command('confirmations', { seq, hash }, this.#key('own'), this.#code, step.on);
      await seat.command('rejections', { seq, hash }, this.#key('drop'), this.#code, step.on);
    }
    const { status, body } = answer;
    for (const difference of differencesOfRefusal(step.refusal, status, body)) this.#differ(step, difference);
    if (step.refusal.foretold) await this.#foretold(step);
    this.#tell(step, seat, seat.person, {
      outcome: 'refused',
      cite: body.unmet?.[0]?.cite ?? null,
      stage: body.stage ?? null,
      deadlines: [],
      refusal: {
        status,
        code: body.code,
        unmet: (body.unmet ?? []).map(({ rule, cite, confidence, force, earliest, remedy }) => ({
          rule,
          cite,
          confidence,
          force,
          earliest,
          remedy,
        })),
        by: body.by ?? [],
        ...(body.rule && { rule: body.rule }),
      },
    });
    return true;
  }

  /** The secretary, who reads the case, was told of the same lack before anyone tried. */
  async #foretold({ on, act, refusal, ...step }) {
    const secretary = await this.#seat('secretary.1');
    const { offers, ahead } = (await secretary.offers(this.#code, on)).body;
    const told = [...offers, ...ahead].find((offer) => offer.act === act);
    const lacking = new Map((told?.unmet ?? []).map((unmet) => [unmet.rule, unmet]));
    for (const rule of refusal.rules) {
      const { earliest } = lacking.get(rule) ?? {};
      if (earliest === undefined) this.#differ({ ...step, on, act }, `does not foretell ${rule}`);
      else if (earliest !== (refusal.earliest[rule] ?? null))
        this.#differ({ ...step, on, act }, `foretells ${rule} from ${earliest}, not ${refusal.earliest[rule]}`);
    }
  }

  #differ({ on, by, act }, what) {
    this.#differences.push(`${this.table.case} #${this.#seq} ${on} ${by} ${act}: ${what}`);
  }

  #tell(step, seat, person, result) {
    const held = seat.duties.map(({ duty }) => duty);
    const duty = held[0] ?? 'sponsor';
    const unit = seat.duties[0]?.unit?.name ?? null;
    const { case: name } = this.table;
    const line = { case: name, seq: this.#seq, on: step.on, login: seat.login, person: person.name, duty, unit };
    this.told({ ...line, act: step.act, ...result });
  }

  /** Where the case came to, as the branch's secretary reads it, beside what the table says. */
  async end() {
    if (this.#code === null) return this.#ended({});
    const secretary = await this.#seat('secretary.1');
    const { stage, status, member } = await secretary.read(`/candidates/${this.#code}`);
    const final = { stage: stage.key, since: stage.since, status, ...member };
    for (const [name, expected] of Object.entries(this.table.final)) {
      if (final[name] !== expected)
        this.#differences.push(`${this.table.case} final: ${name} is ${final[name]}, not ${expected}`);
    }
    await this.#nothingElse(secretary);
    return this.#ended(final);
  }

  /** The log holds the acts of the table in their order and, beside what the clock let pass, nothing else. */
  async #nothingElse(secretary) {
    const entries = (await secretary.history(this.#code)).filter(({ kind }) => kind !== 'clock' && kind !== 'crossing');
    const recorded = entries.map(({ kind, act, on }) => `${kind} ${act} ${on}`);
    const expected = this.table.steps.slice(0, this.#seq).flatMap(entriesOf);
    const at = expected.findIndex((entry, index) => entry !== recorded[index]);
    if (at < 0 && recorded.length === expected.length) return;
    const first = at < 0 ? expected.length : at;
    this.#differences.push(`${this.table.case} log: entry ${first + 1} is ${recorded[first]}, not ${expected[first]}`);
  }

  #ended(final) {
    this.told({ case: this.table.case, code: this.#code, final });
    return { case: this.table.case, code: this.#code, final, differences: this.#differences };
  }
}

/** What a step of a table leaves in the log. */
function entriesOf({ kind, act, on, second, own }, index) {
  const kinds = index === 0 ? ['start'] : second ? ['proposal', 'confirmation'] : ['act'];
  const left = kind === 'act' ? kinds : own ? ['proposal', 'rejection'] : [];
  return left.map((entry) => `${entry} ${act} ${on}`);
}

const nameOf = ({ timer, subject }) => (subject ? `${timer}/${subject}` : timer);
const limitsOf = (deadlines) => new Map(deadlines.map((limit) => [nameOf(limit), limit.due]));

/** Limits that were not there before or end on another day now, and limits that run no more. */
function changeOf(before, deadlines) {
  const after = limitsOf(deadlines);
  const started = [...after].filter(([name, due]) => before.get(name) !== due).map(([timer, due]) => ({ timer, due }));
  return { started, ended: [...before.keys()].filter((name) => !after.has(name)) };
}
