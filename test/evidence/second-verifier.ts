import { createHash, createPublicKey, verify } from 'node:crypto';

/**
 * A second verifier of bundles, written from the text of the format alone: it reads the file whole, works on tables
 * where the first one streams, takes the tree apart from the top where the first one builds it from the bottom, and
 * shares no line with it or with the house.
 */
export function secondVerdict(file: Buffer, trusted: readonly string[], held: readonly string[]): number {
  const text = file.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(file)) return 20;
  const rows = text.split('\n');
  const isCut = rows.pop() !== '' || !rows.at(-1)?.startsWith('{"end":');
  const said = rows.map(parsed);
  if (said.length === 0 || said.includes(undefined)) return 20;
  const parts = said as Json[];
  const [header, ...rest] = parts;
  if (header?.format !== 'lotrinh-bundle/1') return 20;
  const shape = rest.map((one) => ('body' in one ? 'b' : (short[Object.keys(one).join()] ?? '?'))).join('');
  if (!/^c*b*x?p*e?$/.test(shape) || rest.some((one) => !isWellTyped(one))) return 20;
  if (!isCut && !shape.includes('c')) return 20;
  const pick = <T>(letter: string, of: (one: Json) => T): T[] => rest.filter((_, i) => shape[i] === letter).map(of);

  const keys = trusted.length > 0 ? trusted : (header.keys as string[]);
  const name = nameOf(header.origin as string);
  const entries = pick('b', entryIn);
  const own = pick('c', ({ checkpoint }) => noteIn(checkpoint as string, keys, name));
  const mine = held.map((note) => noteIn(note, keys, name)).filter((note) => nameOf(note.origin) === name);
  const cases = pick('p', (one) => one.case as Json);
  const [exported] = pick('x', (one) => entryIn(one.export as Json));
  const [end] = pick('e', (one) => one.end as Json);
  const found = new Set<string>();

  for (const entry of exported ? [...entries, exported] : entries) {
    if (entry.hash !== entry.gives) found.add('altered');
    else if (!entry.canonical) found.add('altered');
    else if (entry.chain === null) return 20;
  }
  for (const note of [...own, ...mine]) if (note.seal !== 'good') found.add(note.seal);
  const good = own.filter(({ seal }) => seal === 'good');
  const top = (good.length > 0 ? good : own).reduce<Note | null>((a, b) => (a && a.size >= b.size ? a : b), null);
  if (header.origin !== (header.epoch === 1 ? name : `${name}/${String(header.epoch)}`)) found.add('header');
  if (top?.seal === 'good' && top.origin !== header.origin) found.add('header');
  for (const a of [...good, ...mine])
    for (const b of [...good, ...mine])
      if (a.seal === 'good' && b.seal === 'good' && a.size === b.size && a.origin === b.origin && a.root !== b.root)
        found.add('forked');

  const chains = new Map<string, Entry[]>();
  for (const entry of entries)
    if (entry.chain !== null) chains.set(entry.chain, [...(chains.get(entry.chain) ?? []), entry]);
  for (const [chain, of] of chains) {
    if (header.scope === 'case' && chain !== header.chain) found.add('inserted');
    else
      for (const fault of numbering(
        of.map(({ seq }) => seq!),
        1,
      ))
        found.add(fault);
    for (const [i, entry] of of.entries()) {
      const before = of[i - 1];
      if (entry.seq !== (before?.seq ?? 0) + 1) continue;
      if (entry.prev !== (before?.hash ?? '0'.repeat(64))) found.add('unlinked');
    }
  }
  for (const { id, revision, head, value, stage, moved } of cases) {
    const of = chains.get(id as string) ?? [];
    const last = of.at(-1);
    if (moved === true && (revision as number) > of.length) continue;
    const to = of.map((entry) => entry.to).findLast((one) => one !== null) ?? null;
    const names: string[] = JSON.stringify(value).match(/"[^"]*"/g) ?? [];
    const isSame = last?.seq === revision && last?.hash === head && write(value) === write(to);
    if (!isSame || !names.includes(`"${String(stage)}"`)) found.add('projection');
  }
  const told = cases.map(({ id }) => id);
  const wanted = header.scope === 'case' ? [header.chain] : [...chains.keys()].filter((chain) => chain !== 'site');
  if (new Set(told).size !== told.length || (end && wanted.some((id) => !told.includes(id)))) found.add('projection');

  if (header.scope === 'case') {
    for (const { hash, leaf, proof } of exported ? [...entries, exported] : entries)
      if (rootAbove(hash, leaf, top?.size ?? 0, [...proof].reverse()) !== top?.root) found.add('proof');
    const leaves = entries.filter(({ chain }) => chain === header.chain).map(({ leaf }) => leaf);
    if (leaves.some((leaf, i) => i > 0 && leaf <= leaves[i - 1]!)) found.add('reordered');
    const last = chains.get(header.chain as string)?.at(-1);
    if (!exported && end) found.add('missing');
    if (exported) {
      const facts = (exported.body.facts ?? {}) as Json;
      const actor = (exported.body.actor ?? {}) as Json;
      const fits =
        exported.body.chain === 'site' &&
        exported.body.kind === 'export' &&
        facts.case === header.chain &&
        actor.person === header.by &&
        exported.body.at === header.exportedAt &&
        exported.body.purpose === header.purpose;
      if (!fits) found.add('proof');
      else if ((facts.revision as number) > (last?.seq ?? 0)) found.add('truncated');
      else if (facts.revision !== last?.seq) found.add('inserted later');
      else if (facts.head !== last?.hash) found.add('proof');
      if (cases.at(-1)?.code !== facts.code) found.add('projection');
    }
    for (const { seal, size, at, root, origin } of mine.filter(() => top !== null)) {
      const isGone =
        size > top!.size ? at < top!.at : size === top!.size && origin !== top!.origin && root !== top!.root;
      if (seal === 'good' && isGone) found.add('rolledBack');
    }
  } else {
    const order = numbering(
      entries.map(({ leaf }) => leaf),
      0,
    );
    for (const fault of order) found.add(fault);
    if (order.length === 0)
      for (const fault of againstHeads(
        entries.map(({ hash }) => hash),
        good,
        mine,
      ))
        found.add(fault);
  }
  if (isCut) found.add('truncated');
  const sum = createHash('sha256')
    .update(
      rows
        .slice(0, -1)
        .map((row) => `${row}\n`)
        .join(''),
    )
    .digest('hex');
  if (end && (end.entries !== entries.length || end.sha256 !== sum)) found.add('end');
  return order.find(([fault]) => found.has(fault))?.[1] ?? 0;
}

/** Faults and their codes, the gravest first. */
const order: readonly (readonly [string, number])[] = [
  ['altered', 10],
  ['reordered', 13],
  ['inserted', 12],
  ['missing', 11],
  ['unlinked', 10],
  ['badSignature', 17],
  ['wrongKey', 18],
  ['forked', 15],
  ['rolledBack', 16],
  ['header', 10],
  ['truncated', 14],
  ['missing later', 11],
  ['inserted later', 12],
  ['exchanged', 13],
  ['other', 10],
  ['proof', 10],
  ['projection', 19],
  ['end', 10],
];

type Json = Record<string, unknown>;

const short: Record<string, string> = { checkpoint: 'c', export: 'x', case: 'p', end: 'e' };

function parsed(row: string): Json | undefined {
  try {
    const value = JSON.parse(row) as unknown;
    const strict =
      typeof value === 'object' && value !== null && !Array.isArray(value) && JSON.stringify(value) === row;
    return strict ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

const hex = /^[0-9a-f]{64}$/;
const isEntry = ({ leaf, prev, hash, body }: Json): boolean =>
  Number.isSafeInteger(leaf) && hex.test(String(prev)) && hex.test(String(hash)) && typeof body === 'string';

function isWellTyped(one: Json): boolean {
  if ('body' in one) return isEntry(one);
  if ('export' in one) return isEntry(one.export as Json);
  if ('checkpoint' in one)
    return /^[^\n]+\n\d+\n[^\n]{44}\ntime [^\n]+\n\n(\u2014 \S+ \S+\n)+$/.test(String(one.checkpoint));
  const fields = Object.keys((one.case ?? one.end) as object).filter((field) => field !== 'moved');
  return fields.join() === ('case' in one ? 'id,code,revision,head,stage,value' : 'entries,sha256');
}

/** RFC 8785 of what was parsed; null where there is none. */
function write(value: unknown): string | null {
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) > 2 ** 53 - 1) return null;
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) return null;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Array.isArray(value)
    ? value.map(write)
    : Object.entries(value as Json)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, part]) => {
          const [left, right] = [write(key), write(part)];
          return left === null || right === null ? null : `${left}:${right}`;
        });
  if (parts.includes(null)) return null;
  return Array.isArray(value) ? `[${parts.join()}]` : `{${parts.join()}}`;
}

interface Entry {
  readonly leaf: number;
  readonly prev: string;
  readonly hash: string;
  readonly gives: string;
  readonly canonical: boolean;
  readonly chain: string | null;
  readonly seq: number | null;
  readonly to: unknown;
  readonly proof: readonly string[];
  readonly body: Json;
}

function entryIn(one: Json): Entry {
  const {
    leaf,
    prev,
    hash,
    body,
    proof = [],
  } = one as unknown as Omit<Entry, 'body' | 'proof'> & {
    readonly body: string;
    readonly proof?: readonly string[];
  };
  const gives = createHash('sha256')
    .update(Buffer.from(`00${prev}`, 'hex'))
    .update(body)
    .digest('hex');
  let said: Json = {};
  let canonical = false;
  try {
    said = JSON.parse(body) as Json;
    canonical = write(said) === body;
  } catch {
    // Not JSON: nothing is said.
  }
  const { chain = null, seq = null, to = null } = said as { chain?: string; seq?: number; to?: unknown };
  return { leaf, prev, hash, gives, canonical, chain, seq, to, proof, body: said };
}

interface Note {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly at: string;
  readonly seal: 'good' | 'badSignature' | 'wrongKey';
}

const nameOf = (origin: string): string => origin.split('/').slice(0, 2).join('/');

function noteIn(note: string, keys: readonly string[], name: string): Note {
  const [text = '', signatures = ''] = note.split('\n\n');
  const [origin, size, root, time] = text.split('\n') as [string, string, string, string];
  let seal: Note['seal'] = 'wrongKey';
  for (const line of signatures.trimEnd().split('\n')) {
    const [, signer, encoded] = line.split(' ') as [string, string, string];
    const stamp = Buffer.from(encoded, 'base64');
    for (const [keyName, id, key] of keys.map((one) => (one.split('+').length >= 3 ? takeApart(one) : ['', '', '']))) {
      if (keyName !== name || signer !== name || nameOf(origin) !== name || id !== stamp.toString('hex', 0, 4))
        continue;
      const x = Buffer.from(key, 'base64').subarray(1).toString('base64url');
      const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
      const isGood = verify(null, Buffer.from(`${text}\n`), publicKey, stamp.subarray(4));
      seal = isGood ? 'good' : seal === 'good' ? 'good' : 'badSignature';
    }
  }
  return { origin, size: Number(size), root: Buffer.from(root, 'base64').toString('hex'), at: time.slice(5), seal };
}

/** Base64 may hold a plus too: only the first two divide. */
function takeApart(vkey: string): readonly [string, string, string] {
  const first = vkey.indexOf('+');
  const second = vkey.indexOf('+', first + 1);
  return [vkey.slice(0, first), vkey.slice(first + 1, second), vkey.slice(second + 1)];
}

const node = (left: string, right: string): string =>
  createHash('sha256')
    .update(Buffer.from(`01${left}${right}`, 'hex'))
    .digest('hex');

const half = (size: number): number => 2 ** Math.floor(Math.log2(size - 1));

/** MTH of RFC 6962, 2.1, as it is written there. */
function top(leaves: readonly string[]): string {
  if (leaves.length === 0) return createHash('sha256').digest('hex');
  if (leaves.length === 1) return leaves[0]!;
  const k = half(leaves.length);
  return node(top(leaves.slice(0, k)), top(leaves.slice(k)));
}

/** PATH of RFC 6962, 2.1.1, from the root down: `path` has the sibling next to the root first. */
function rootAbove(leaf: string, index: number, size: number, path: readonly string[]): string | null {
  if (index >= size) return null;
  if (size === 1) return path.length === 0 ? leaf : null;
  const [sibling, ...below] = path;
  if (sibling === undefined) return null;
  const k = half(size);
  const inner = index < k ? rootAbove(leaf, index, k, below) : rootAbove(leaf, index - k, size - k, below);
  if (inner === null) return null;
  return index < k ? node(inner, sibling) : node(sibling, inner);
}

/** What is wrong with numbers that should be first, first + 1, first + 2 … */
function numbering(numbers: readonly number[], first: number): string[] {
  const faults: string[] = [];
  if (new Set(numbers).size !== numbers.length) faults.push('inserted');
  const unique = [...new Set(numbers)];
  if (unique.some((n, i) => i > 0 && n < unique[i - 1]!)) faults.push('reordered');
  if (Math.max(first - 1, ...unique) - first + 1 !== unique.length) faults.push('missing');
  return faults;
}

function againstHeads(hashes: readonly string[], own: readonly Note[], held: readonly Note[]): string[] {
  const agrees = ({ size, root }: Note): boolean => top(hashes.slice(0, size)) === root;
  const heldGood = held.filter(({ seal }) => seal === 'good');
  const within = [...own, ...heldGood].filter(({ size }) => size <= hashes.length).sort((a, b) => a.size - b.size);
  const differing = within.filter((note) => !agrees(note));
  const newest = [...own].sort((a, b) => a.size - b.size).at(-1);
  const faults: string[] = [];
  if (newest && newest.size > hashes.length) faults.push(differing.length > 0 ? 'missing later' : 'truncated');
  else if (newest && newest.size < hashes.length) faults.push('inserted later');
  else if (newest && agrees(newest)) faults.push(...differing.map(() => 'rolledBack'));
  else if (differing.length > 0) {
    const last = within.at(-1)!;
    const swapped = hashes.some((_, a) =>
      hashes.some((__, b) => a < b && top(exchange(hashes, a, b).slice(0, last.size)) === last.root),
    );
    faults.push(swapped ? 'exchanged' : 'other');
  }
  for (const note of heldGood.filter(({ size }) => size > hashes.length))
    faults.push(newest && newest.at > note.at && newest.size <= hashes.length ? 'rolledBack' : 'truncated');
  return faults;
}

const exchange = (hashes: readonly string[], a: number, b: number): string[] =>
  hashes.map((hash, i) => (i === a ? hashes[b]! : i === b ? hashes[a]! : hash));
