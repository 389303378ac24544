import { hashBody } from '../../src/log/entry.js';
import { jcs } from '../../src/log/jcs.js';
import { rootOf } from '../../src/log/tree/merkle.js';
import { codes } from '../../verifier/verify.mjs';
import { type Bundle, bytesOf, type CaseLine, endOf, type EntryLine, linesOf } from './bundle.js';
import type { Chance } from './chance.js';
import { ModelLog } from './model-log.js';
import { NoteSigner } from './note-signer.js';

/** What somebody made of a bundle, and what the inspector has in hand. */
export interface Tampered {
  readonly bytes: Buffer;
  readonly keys: readonly string[];
  /** Notes the inspector holds. */
  readonly held: readonly string[];
  readonly expected: number;
}

type Tampering = (log: ModelLog) => Pick<Tampered, 'bytes' | 'expected'> & { readonly held?: readonly string[] };

interface Said {
  chain: string;
  seq: number;
  facts: Record<string, unknown>;
}

const saidIn = ({ body }: EntryLine): Said => JSON.parse(body) as Said;
const chainOf = (line: EntryLine): string => saidIn(line).chain;
const edited = (body: string, chance: Chance): string => {
  const said = JSON.parse(body) as Said;
  said.facts = { ...said.facts, votes: chance.whole(100, 9_999) };
  return jcs(said);
};
const rehashed = (line: EntryLine): EntryLine => ({ ...line, hash: hashBody(line.prev, line.body) });
const replaced = <T>(list: readonly T[], index: number, by: T): T[] => list.map((one, i) => (i === index ? by : one));
const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, i) => i !== index);
const into = <T>(list: readonly T[], index: number, one: T): T[] => [
  ...list.slice(0, index),
  one,
  ...list.slice(index),
];
const renumbered = (entries: readonly EntryLine[]): EntryLine[] => entries.map((line, leaf) => ({ ...line, leaf }));

/** Every chain linked anew from what the bodies say, numbers too: as thorough as a forger without the key can be. */
function rechained(entries: readonly EntryLine[]): EntryLine[] {
  const heads = new Map<string, { seq: number; hash: string }>();
  return entries.map((line) => {
    const said = saidIn(line);
    const { seq, hash: prev } = heads.get(said.chain) ?? { seq: 0, hash: '0'.repeat(64) };
    const next = rehashed({ ...line, prev, body: jcs({ ...said, seq: seq + 1 }) });
    heads.set(said.chain, { seq: seq + 1, hash: next.hash });
    return next;
  });
}

/** Projections made to fit the entries. */
function projected(bundle: Bundle): Bundle {
  const cases = bundle.cases.flatMap((row): CaseLine[] => {
    const own = bundle.entries.filter((line) => chainOf(line) === row.id);
    const last = own.at(-1);
    if (!last) return [];
    const value = own.map(({ body }) => (JSON.parse(body) as { to: unknown }).to).findLast((to) => to !== null) ?? null;
    const stage = typeof value === 'string' ? value : Object.keys(value ?? { [row.stage]: 1 })[0]!;
    return [{ ...row, revision: own.length, head: last.hash, value, stage }];
  });
  return { ...bundle, cases };
}

const leafOf = (log: ModelLog): number => log.chance.whole(0, log.entries.length - 1);
const strange = (log: ModelLog): NoteSigner => new NoteSigner(log.base, log.chance.hex(64));
const rootHex = (entries: readonly EntryLine[]): string => rootOf(entries.map(({ hash }) => hash));

/** A log that has a checkpoint somewhere before its end, and another at its end. */
function twice(log: ModelLog): { readonly first: number; readonly last: number } {
  log.sign();
  const first = log.entries.length;
  for (let n = log.chance.whole(3, 9); n > 0; n--) log.add(log.chance.one(log.cases));
  log.sign();
  return { first, last: log.entries.length };
}

/** One note of the bundle, and the bundle with another in its stead. */
function oneNote(log: ModelLog): { readonly note: string; readonly with: (note: string) => Bundle } {
  const bundle = log.bundle();
  const index = log.chance.whole(0, bundle.checkpoints.length - 1);
  return {
    note: bundle.checkpoints[index]!,
    with: (note) => ({ ...bundle, checkpoints: replaced(bundle.checkpoints, index, note) }),
  };
}

const packOf = (log: ModelLog): Bundle => {
  const chain = log.chance.one(log.cases);
  while (log.heads.get(chain)!.seq < 3) log.add(chain);
  log.add('site');
  return log.pack(chain);
};

/** Every way to tamper, by its name. */
export const tamperings: Readonly<Record<string, Tampering>> = {
  'edit a body': (log) => {
    const bundle = log.bundle();
    const at = leafOf(log);
    const line = bundle.entries[at]!;
    const entries = replaced(bundle.entries, at, { ...line, body: edited(line.body, log.chance) });
    return { bytes: bytesOf({ ...bundle, entries }), expected: codes.altered };
  },
  'edit a body and hash it again': (log) => {
    const bundle = log.bundle();
    const at = leafOf(log);
    const line = bundle.entries[at]!;
    const entries = replaced(bundle.entries, at, rehashed({ ...line, body: edited(line.body, log.chance) }));
    return { bytes: bytesOf({ ...bundle, entries }), expected: codes.altered };
  },
  'edit and chain everything after again': (log) => {
    const bundle = log.bundle();
    const at = leafOf(log);
    const line = bundle.entries[at]!;
    const entries = rechained(replaced(bundle.entries, at, { ...line, body: edited(line.body, log.chance) }));
    return { bytes: bytesOf(projected({ ...bundle, entries })), expected: codes.altered };
  },
  'edit, chain again and sign with a key of one’s own': (log) => {
    const bundle = log.bundle();
    const forger = strange(log);
    const at = leafOf(log);
    const line = bundle.entries[at]!;
    const entries = rechained(replaced(bundle.entries, at, { ...line, body: edited(line.body, log.chance) }));
    const size = entries.length;
    const note = forger.note({ origin: log.base, size, root: rootHex(entries), at: log.now() });
    const header = { ...bundle.header, keys: [forger.vkey] };
    const checkpoints = log.chance.next() < 0.5 ? [note] : [...bundle.checkpoints.slice(0, -1), note];
    return { bytes: bytesOf(projected({ ...bundle, header, checkpoints, entries })), expected: codes.wrongKey };
  },
  'drop an entry': (log) => {
    log.add(log.cases[0]!);
    log.sign();
    const bundle = log.bundle();
    const at = log.chance.whole(0, bundle.entries.length - 2);
    return { bytes: bytesOf({ ...bundle, entries: without(bundle.entries, at) }), expected: codes.missing };
  },
  'drop an entry, number and chain again': (log) => {
    const { first } = twice(log);
    const bundle = log.bundle();
    const entries = renumbered(rechained(without(bundle.entries, log.chance.whole(0, first - 1))));
    return { bytes: bytesOf(projected({ ...bundle, entries })), expected: codes.missing };
  },
  'insert an entry in another’s place': (log) => {
    const bundle = log.bundle();
    const at = leafOf(log);
    const line = bundle.entries[at]!;
    const forged = rehashed({ ...line, body: edited(line.body, log.chance) });
    const entries = into(bundle.entries, log.chance.whole(at, at + 1), forged);
    return { bytes: bytesOf({ ...bundle, entries }), expected: codes.inserted };
  },
  'insert an entry, number and chain again': (log) => {
    const bundle = log.bundle();
    const at = leafOf(log);
    const line = bundle.entries[at]!;
    const forged = { ...line, body: edited(line.body, log.chance) };
    const entries = renumbered(rechained(into(bundle.entries, at, forged)));
    return { bytes: bytesOf(projected({ ...bundle, entries })), expected: codes.inserted };
  },
  'add an entry at the end of a chain': (log) => {
    const bundle = log.bundle();
    const chain = log.chance.one(log.cases);
    const at = bundle.entries.findLastIndex((line) => chainOf(line) === chain);
    const last = bundle.entries[at]!;
    const body = jcs({ ...saidIn(last), seq: saidIn(last).seq + 1 });
    const forged = rehashed({ ...last, prev: last.hash, body });
    const entries = renumbered(into(bundle.entries, at + 1, forged));
    return { bytes: bytesOf(projected({ ...bundle, entries })), expected: codes.inserted };
  },
  'swap two lines': (log) => {
    log.add('site');
    log.sign();
    const bundle = log.bundle();
    const a = log.chance.whole(0, bundle.entries.length - 2);
    const b = log.chance.whole(a + 1, bundle.entries.length - 1);
    const [one, other] = [bundle.entries[a]!, bundle.entries[b]!];
    const entries = replaced(replaced(bundle.entries, a, other), b, one);
    return { bytes: bytesOf({ ...bundle, entries }), expected: codes.reordered };
  },
  'swap two entries of one chain and number them again': (log) => {
    const chain = log.chance.one(log.cases);
    for (let n = 0; n < 2; n++) log.add(chain);
    log.sign();
    const bundle = log.bundle();
    const own = bundle.entries.flatMap((line, at) => (chainOf(line) === chain ? [at] : []));
    const from = log.chance.whole(0, own.length - 2);
    const [a, b] = [own[from]!, own[from + 1]!];
    const [one, other] = [bundle.entries[a]!, bundle.entries[b]!];
    const entries = renumbered(replaced(replaced(bundle.entries, a, other), b, one));
    return { bytes: bytesOf({ ...bundle, entries }), expected: codes.reordered };
  },
  'swap two entries of two chains and number them again': (log) => {
    log.add('site');
    log.add(log.cases[0]!);
    log.sign();
    const bundle = log.bundle();
    const places = bundle.entries.flatMap((line, at) =>
      at > 0 && chainOf(line) !== chainOf(bundle.entries[at - 1]!) ? [at] : [],
    );
    const b = log.chance.one(places);
    const [one, other] = [bundle.entries[b - 1]!, bundle.entries[b]!];
    const entries = renumbered(replaced(replaced(bundle.entries, b - 1, other), b, one));
    return { bytes: bytesOf({ ...bundle, entries }), expected: codes.reordered };
  },
  'cut the tail': (log) => {
    const bundle = log.bundle();
    const { size = 0 } = log.checkpoints.at(-2) ?? {};
    const kept = log.chance.whole(Math.max(1, size), bundle.entries.length - 1);
    return {
      bytes: bytesOf(projected({ ...bundle, entries: bundle.entries.slice(0, kept) })),
      expected: codes.truncated,
    };
  },
  'cut the tail back to an older checkpoint': (log) => {
    const { first } = twice(log);
    const bundle = log.bundle();
    const checkpoints = log.checkpoints.filter(({ size }) => size <= first).map(({ note }) => note);
    const older = projected({ ...bundle, checkpoints, entries: bundle.entries.slice(0, first) });
    return { bytes: bytesOf(older), held: [log.checkpoints.at(-1)!.note], expected: codes.truncated };
  },
  'cut the file': (log) => {
    const whole = bytesOf(log.bundle());
    const header = whole.indexOf(10) + 1;
    return { bytes: whole.subarray(0, log.chance.whole(header, whole.length - 1)), expected: codes.truncated };
  },
  'fork: two heads in one bundle': (log) => {
    const bundle = log.bundle();
    const root = log.chance.hex(64);
    const note = log.signer.note({ origin: log.base, size: log.entries.length, root, at: log.now() });
    const checkpoints = into(bundle.checkpoints, log.chance.whole(0, bundle.checkpoints.length), note);
    return { bytes: bytesOf({ ...bundle, checkpoints }), expected: codes.forked };
  },
  'fork: written otherwise and signed with the true key': (log) => {
    const held = log.checkpoints.at(-1)!.note;
    const other = log.copy();
    other.entries.pop();
    other.checkpoints.length = 0;
    const line = log.entries.at(-1)!;
    const body = edited(line.body, log.chance);
    const sealed = { ...line, body, hash: hashBody(line.prev, body) };
    other.entries.push(sealed);
    other.heads.set(line.chain, sealed);
    other.sign();
    return { bytes: bytesOf(other.bundle()), held: [held], expected: codes.forked };
  },
  'leave out every checkpoint and add what was never signed': (log) => {
    const held = log.checkpoints.map(({ note }) => note);
    log.add(log.chance.one(log.cases));
    return { bytes: bytesOf({ ...log.bundle(), checkpoints: [] }), held, expected: codes.malformed };
  },
  'set back to an older state and gone on': (log) => {
    const back = log.copy();
    const { first, last } = twice(log);
    while (back.entries.length <= first) back.add(back.chance.one(back.cases));
    // For a time the log is smaller than what was held, and signed later.
    back.wait(86_400);
    back.sign();
    const held = log.checkpoints.filter(({ size }) => size === (back.entries.length === last ? first : last));
    return { bytes: bytesOf(back.bundle()), held: held.map(({ note }) => note), expected: codes.rolledBack };
  },
  'set back, gone on, and the old checkpoint left standing': (log) => {
    const { first } = twice(log);
    const back = log.copy();
    back.entries.length = 0;
    back.heads.clear();
    const [id] = log.cases;
    while (back.entries.length <= first + 20) back.add(id!);
    back.sign();
    const checkpoints = [log.checkpoints.find(({ size }) => size === first)!, back.checkpoints.at(-1)!];
    const bundle = { ...back.bundle(), checkpoints: checkpoints.map(({ note }) => note) };
    return { bytes: bytesOf(bundle), expected: codes.rolledBack };
  },
  'spoil a signature': (log) => {
    const { note, with: changed } = oneNote(log);
    const [, encoded] = / (\S+)\n$/.exec(note)!;
    const bytes = Buffer.from(encoded!, 'base64');
    const at = log.chance.whole(4, 67);
    bytes[at] = bytes[at]! ^ (1 << log.chance.whole(0, 7));
    return { bytes: bytesOf(changed(note.replace(encoded!, bytes.toString('base64')))), expected: codes.badSignature };
  },
  'change the time of a checkpoint': (log) => {
    const { note, with: changed } = oneNote(log);
    const later = note.replace(/^time (\d{4})/m, (_, year: string) => `time ${Number(year) + log.chance.whole(1, 9)}`);
    return { bytes: bytesOf(changed(later)), expected: codes.badSignature };
  },
  'change the root of a checkpoint': (log) => {
    const { note, with: changed } = oneNote(log);
    const lines = note.split('\n');
    const other = replaced(lines, 2, Buffer.from(log.chance.hex(64), 'hex').toString('base64')).join('\n');
    return { bytes: bytesOf(changed(other)), expected: codes.badSignature };
  },
  'change the size of a checkpoint': (log) => {
    const { note, with: changed } = oneNote(log);
    const lines = note.split('\n');
    const other = replaced(lines, 1, String(Number(lines[1]) + log.chance.whole(1, 9))).join('\n');
    return { bytes: bytesOf(changed(other)), expected: codes.badSignature };
  },
  'sign a checkpoint with another key': (log) => {
    const { note, with: changed } = oneNote(log);
    const text = note.slice(0, note.indexOf('\n\n') + 1);
    return { bytes: bytesOf(changed(strange(log).seal(text))), expected: codes.wrongKey };
  },
  'sign with another key that bears the true one’s number': (log) => {
    const { note, with: changed } = oneNote(log);
    const text = note.slice(0, note.indexOf('\n\n') + 1);
    const signatureOf = (signed: string) => Buffer.from(/ (\S+)\n$/.exec(signed)![1]!, 'base64');
    const mixed = Buffer.concat([signatureOf(note).subarray(0, 4), signatureOf(strange(log).seal(text)).subarray(4)]);
    const other = `${text}\n\u2014 ${log.base} ${mixed.toString('base64')}\n`;
    return { bytes: bytesOf(changed(other)), expected: codes.badSignature };
  },
  'put in a checkpoint of another log': (log) => {
    const { with: changed } = oneNote(log);
    const other = ModelLog.grown(log.chance.whole(1, 1e9));
    return { bytes: bytesOf(changed(other.checkpoints.at(-1)!.note)), expected: codes.wrongKey };
  },
  'call the log another': (log) => {
    const bundle = log.bundle();
    const origin = `lotrinh/${log.chance.hex(16)}`;
    return { bytes: bytesOf({ ...bundle, header: { ...bundle.header, origin } }), expected: codes.wrongKey };
  },
  'change a stored state': (log) => {
    const bundle = log.bundle();
    const at = log.chance.whole(0, bundle.cases.length - 1);
    const row = bundle.cases[at]!;
    const change = log.chance.one<(of: CaseLine) => CaseLine>([
      (of) => ({ ...of, revision: of.revision + log.chance.one([-1, 1]) }),
      (of) => ({ ...of, head: log.chance.hex(64) }),
      (of) => ({ ...of, value: { official: 'done' } }),
      (of) => ({ ...of, stage: 'official' }),
      (of) => ({ ...of, id: `${of.id}x` }),
    ]);
    return {
      bytes: bytesOf({ ...bundle, cases: replaced(bundle.cases, at, change(row)) }),
      expected: codes.projection,
    };
  },
  'leave out or double a stored state': (log) => {
    const bundle = log.bundle();
    const at = log.chance.whole(0, bundle.cases.length - 1);
    const cases = log.chance.next() < 0.5 ? without(bundle.cases, at) : into(bundle.cases, at, bundle.cases[at]!);
    return { bytes: bytesOf({ ...bundle, cases }), expected: codes.projection };
  },
  'put a chain in twice': (log) => {
    const bundle = log.bundle();
    const chain = log.chance.one(log.cases);
    const own = bundle.entries.filter((line) => chainOf(line) === chain);
    const entries = renumbered([...bundle.entries, ...own]);
    return { bytes: bytesOf({ ...bundle, entries }), expected: codes.inserted };
  },
  'put a chain in twice under another name': (log) => {
    const bundle = log.bundle();
    const chain = log.chance.one(log.cases);
    const own = bundle.entries.filter((line) => chainOf(line) === chain);
    const renamed = own.map((line) => ({ ...line, body: jcs({ ...saidIn(line), chain: `${chain}x` }) }));
    const entries = renumbered(rechained([...bundle.entries, ...renamed]));
    const row = bundle.cases.find(({ id }) => id === chain)!;
    const cases = [...bundle.cases, { ...row, id: `${chain}x` }];
    return { bytes: bytesOf(projected({ ...bundle, entries, cases })), expected: codes.inserted };
  },
  'replace the end line': (log) => {
    const bundle = log.bundle();
    const lines = linesOf(bundle);
    const end = log.chance.one([
      endOf(lines, bundle.entries.length + log.chance.one([-1, 1])),
      endOf(lines.slice(1), bundle.entries.length),
    ]);
    return { bytes: Buffer.from([...lines, end, ''].join('\n')), expected: codes.altered };
  },
  'change the header, end line left': (log) => {
    const bundle = log.bundle();
    const end = endOf(linesOf(bundle), bundle.entries.length);
    const header = {
      ...bundle.header,
      ...log.chance.one([{ by: 'someone' }, { purpose: 'inspection' }, { exportedAt: '2030-01-01T00:00:00.000Z' }]),
    };
    return { bytes: Buffer.from([...linesOf({ ...bundle, header }), end, ''].join('\n')), expected: codes.altered };
  },
  'change the epoch': (log) => {
    const bundle = log.bundle();
    const epoch = log.chance.whole(2, 9);
    const origin = log.chance.one([log.base, `${log.base}/${epoch}`]);
    return { bytes: bytesOf({ ...bundle, header: { ...bundle.header, epoch, origin } }), expected: codes.altered };
  },
  'write a body in another form': (log) => {
    const bundle = log.bundle();
    const at = leafOf(log);
    const line = bundle.entries[at]!;
    const body = log.chance.one([
      line.body.replace('{', '{ '),
      line.body.replace('"v":1', '"v":1.0'),
      line.body.replace('"v":1', '"v":0,"v":1'),
      line.body.replace('"type"', '"\\u0074ype"'),
      `${line.body} `,
      JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(line.body) as object).reverse())),
    ]);
    const hashed = rehashed({ ...line, body });
    const entries = replaced(bundle.entries, at, log.chance.one([hashed, { ...line, body }]));
    return { bytes: bytesOf({ ...bundle, entries }), expected: codes.altered };
  },
  'hang a chain on another beginning': (log) => {
    const bundle = log.bundle();
    const at = bundle.entries.findIndex((line) => saidIn(line).seq === 1);
    const line = rehashed({ ...bundle.entries[at]!, prev: log.chance.hex(64) });
    return { bytes: bytesOf({ ...bundle, entries: replaced(bundle.entries, at, line) }), expected: codes.altered };
  },
  'put an entry into another chain': (log) => {
    log.add(log.cases[0]!);
    const other = log.newCase();
    log.add(other);
    log.sign();
    const bundle = log.bundle();
    const at = bundle.entries.findIndex((line) => chainOf(line) === log.cases[0]);
    const line = bundle.entries[at]!;
    const moved = { ...line, body: jcs({ ...saidIn(line), chain: other }) };
    const entries = rechained(replaced(bundle.entries, at, moved));
    return { bytes: bytesOf(projected({ ...bundle, entries })), expected: codes.altered };
  },
  'spoil a proof': (log) => {
    const bundle = packOf(log);
    const at = log.chance.whole(0, bundle.entries.length - 1);
    const line = bundle.entries[at]!;
    const place = log.chance.whole(0, line.proof!.length - 1);
    const proof = log.chance.one([
      replaced(line.proof!, place, log.chance.hex(64)),
      without(line.proof!, place),
      into(line.proof!, place, log.chance.hex(64)),
    ]);
    return {
      bytes: bytesOf({ ...bundle, entries: replaced(bundle.entries, at, { ...line, proof }) }),
      expected: codes.altered,
    };
  },
  'pack: edit and chain again': (log) => {
    const bundle = packOf(log);
    const at = log.chance.whole(0, bundle.entries.length - 1);
    const line = bundle.entries[at]!;
    const entries = rechained(replaced(bundle.entries, at, { ...line, body: edited(line.body, log.chance) }));
    return { bytes: bytesOf(projected({ ...bundle, entries })), expected: codes.altered };
  },
  'pack: cut its tail': (log) => {
    const bundle = packOf(log);
    const kept = log.chance.whole(1, bundle.entries.length - 1);
    return {
      bytes: bytesOf(projected({ ...bundle, entries: bundle.entries.slice(0, kept) })),
      expected: codes.truncated,
    };
  },
  'pack: leave one out': (log) => {
    const bundle = packOf(log);
    const at = log.chance.whole(0, bundle.entries.length - 2);
    return { bytes: bytesOf({ ...bundle, entries: without(bundle.entries, at) }), expected: codes.missing };
  },
  'pack: leave out the entry of the export': (log) => {
    const { export: _, ...rest } = packOf(log);
    return { bytes: bytesOf(rest), expected: codes.missing };
  },
  'pack: put in an entry of another chain': (log) => {
    const other = log.newCase();
    log.add(other);
    const bundle = packOf(log);
    const foreign = log.entries.findIndex(({ chain }) => chain !== bundle.header.chain);
    const { prev, hash, body } = log.entries[foreign]!;
    const line = { leaf: foreign, prev, hash, body, proof: bundle.entries[0]!.proof! };
    const entries = into(bundle.entries, log.chance.whole(0, bundle.entries.length), line);
    return { bytes: bytesOf({ ...bundle, entries }), expected: codes.inserted };
  },
  'pack: swap two': (log) => {
    const bundle = packOf(log);
    const at = log.chance.whole(0, bundle.entries.length - 2);
    const [one, other] = [bundle.entries[at]!, bundle.entries[at + 1]!];
    const entries = replaced(replaced(bundle.entries, at, other), at + 1, one);
    return { bytes: bytesOf({ ...bundle, entries }), expected: codes.reordered };
  },
  'pack: let the export say something else': (log) => {
    const bundle = packOf(log);
    const line = bundle.export!;
    const body = edited(line.body, log.chance);
    return { bytes: bytesOf({ ...bundle, export: rehashed({ ...line, body }) }), expected: codes.altered };
  },
  'pack: name another reader or purpose': (log) => {
    const bundle = packOf(log);
    const header = { ...bundle.header, ...log.chance.one([{ by: 'another' }, { purpose: 'appraisal' }]) };
    return { bytes: bytesOf({ ...bundle, header }), expected: codes.altered };
  },
  'pack: name another day of the export': (log) => {
    const pack = packOf(log);
    log.wait(86_400);
    return { bytes: bytesOf({ ...pack, header: { ...pack.header, exportedAt: log.now() } }), expected: codes.altered };
  },
  'pack: of a log that lost what the inspector saw signed in another epoch': (log) => {
    const pack = packOf(log);
    const { entries: all, base: name } = log;
    const lost = { origin: `${name}/2`, size: all.length, root: log.chance.hex(64), at: log.now() };
    return { bytes: bytesOf(pack), held: [log.signer.note(lost)], expected: codes.rolledBack };
  },
  'pack: another code': (log) => {
    const bundle = packOf(log);
    const cases = bundle.cases.map((row) => ({ ...row, code: log.chance.hex(9) }));
    return { bytes: bytesOf({ ...bundle, cases }), expected: codes.projection };
  },
  'write rubbish into a line': (log) => {
    const lines = linesOf(log.bundle());
    const at = log.chance.whole(0, lines.length - 1);
    const rubbish = log.chance.one(['', '{', 'null', '[]', '{"leaf":1}', '{"case":{}}', '"x"', '\u0000', '{"end":{}}']);
    const broken = replaced(lines, at, rubbish);
    return {
      bytes: Buffer.from([...broken, endOf(broken, log.entries.length), ''].join('\n')),
      expected: codes.malformed,
    };
  },
};

/** A tampering done to a log of its own; the inspector has the true key. */
export function tampered(name: string, seed: number): Tampered {
  const log = ModelLog.grown(seed, { least: 6, most: 30 });
  if (log.cases.length === 0) {
    log.add(log.newCase());
    log.sign();
  }
  const { held = [], ...made } = tamperings[name]!(log);
  return { ...made, keys: [log.signer.vkey], held };
}
