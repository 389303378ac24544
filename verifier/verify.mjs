#!/usr/bin/env node
// Checks a bundle of evidence of Lộ Trình alone: no network, no database, no other file of the house.
//
//   node verify.mjs <bundle> [--keys FILE] [--checkpoints FILE] [--json] [--lang vi|en]
//
// --keys         the keys you trust, one `name+hash+key` a line, handed to you beforehand by another way than the bundle
// --checkpoints  the signed notes you already hold (the witness file), with a blank line between two notes
//
// Needs Node 18 or newer and nothing else. Ends with 0 where everything is whole, or with the code of the gravest fault.
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { createReadStream, readFileSync, realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { TextDecoder } from 'node:util';

/** What the process ends with. */
export const codes = {
  whole: 0,
  usage: 2,
  altered: 10,
  missing: 11,
  inserted: 12,
  reordered: 13,
  truncated: 14,
  forked: 15,
  rolledBack: 16,
  badSignature: 17,
  wrongKey: 18,
  projection: 19,
  malformed: 20,
};

const longestLine = 16 * 1024 * 1024;
const deepest = 64;
const longestProof = 64;
/** Faults told one by one; the rest is counted. */
const told = 50;
/** Gaps that are remembered in case what is missing comes later. */
const gapsKept = 1_000;
/** Between two checkpoints stand at most 256 entries; in so many an exchanged pair is looked for. */
const searched = 256;

const zeros = '0'.repeat(64);
const isHash = (text) => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
const isText = (value) => typeof value === 'string';
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const isInstant = (text) => isText(text) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(text);
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

// ---------------------------------------------------------------------------------------------------------- hashes

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const leafMark = Buffer.of(0);
const nodeMark = Buffer.of(1);
const nodeHash = (left, right) => sha256(nodeMark, left, right);
const emptyRoot = sha256();

/** The right edge of a growing tree (RFC 6962): enough to tell its root at any moment. */
class Tree {
  size = 0;
  edge = [];

  add(leaf) {
    let node = leaf;
    for (let rest = this.size; rest % 2 === 1; rest = (rest - 1) / 2) node = nodeHash(this.edge.pop(), node);
    this.edge.push(node);
    this.size += 1;
  }

  root() {
    return this.edge.length === 0 ? emptyRoot : this.edge.reduceRight((right, left) => nodeHash(left, right));
  }
}

/** The root to which a proof leads from a leaf, or null where it leads nowhere (RFC 9162, 2.1.3.2). */
function rootBy(proof, leaf, index, size) {
  if (index >= size) return null;
  let [place, last, reached] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return null;
    if (place % 2 === 1 || place === last) {
      reached = nodeHash(sibling, reached);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else reached = nodeHash(reached, sibling);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 ? reached : null;
}

/**
 * Which two leaves, put in each other's place, give the signed root; null where no two do. Everything before `from` is
 * as signed, something before `first` is not.
 */
function exchanged(leaves, size, { from, first, root }) {
  const to = Math.min(size, from + searched);
  const levels = [leaves.slice(0, size)];
  while (levels.at(-1).length > 1) {
    const below = levels.at(-1);
    const level = [];
    for (let i = 0; i < below.length; i += 2)
      level.push(i + 1 < below.length ? nodeHash(below[i], below[i + 1]) : below[i]);
    levels.push(level);
  }
  const climb = (changed) => {
    let nodes = changed;
    for (let up = 0; up < levels.length - 1; up++) {
      const next = new Map();
      const at = (i) => nodes.get(i) ?? levels[up][i];
      for (const i of nodes.keys()) {
        const left = i - (i % 2);
        if (next.has(left / 2)) continue;
        next.set(left / 2, left + 1 < levels[up].length ? nodeHash(at(left), at(left + 1)) : at(left));
      }
      nodes = next;
    }
    return nodes.get(0);
  };
  for (let a = from; a < Math.min(first, to); a++)
    for (let b = a + 1; b < to; b++) {
      const swap = new Map([
        [a, leaves[b]],
        [b, leaves[a]],
      ]);
      if (climb(swap).equals(root)) return [a, b];
    }
  return null;
}

// -------------------------------------------------------------------------------------------------- canonical JSON

/** A text that is no canonical form, or nothing this verifier can read. */
class Unreadable extends Error {}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The one canonical text of a parsed value (RFC 8785), integers within 2^53 only; throws where it has none. */
export function canonical(value, depth = 0) {
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
      throw new Unreadable('number');
    return String(value);
  }
  if (typeof value === 'string') {
    if (loneSurrogate.test(value)) throw new Unreadable('surrogate');
    return JSON.stringify(value);
  }
  if (depth >= deepest) throw new Unreadable('tooDeep');
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one, depth + 1)).join(',')}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${canonical(key)}:${canonical(value[key], depth + 1)}`).join(',')}}`;
}

const mayHoldSurrogate = /[\ud800-\udfff]|\\u[dD]/;

/**
 * Whether a text is the canonical form of what it says. Where keys stand in order and no sign is doubtful, the language's
 * own writer gives that form, and much faster; else, and where it gives another, `canonical` decides.
 */
function isCanonical(value, text) {
  if (isPlain(value, 0) && !mayHoldSurrogate.test(text) && JSON.stringify(value) === text) return true;
  return canonical(value) === text;
}

function isPlain(value, depth) {
  if (typeof value === 'number') return !Number.isInteger(value) || Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= deepest) return false;
  if (Array.isArray(value)) return value.every((one) => isPlain(one, depth + 1));
  let last = null;
  for (const key of Object.keys(value)) {
    if (last !== null && last > key) return false;
    if (!isPlain(value[key], depth + 1)) return false;
    last = key;
  }
  return true;
}

// ------------------------------------------------------------------------------------------------- keys and notes

/** `<name>+<8 hex>+<base64(0x01 ‖ Ed25519 public key)>`; null where it is none. */
export function parseKey(text) {
  const [, name, id, encoded] = /^([^\s+]{1,200})\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text) ?? [];
  if (name === undefined) return null;
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== 33 || bytes[0] !== 1 || bytes.toString('base64') !== encoded) return null;
  if (sha256(name, '\n', bytes).subarray(0, 4).toString('hex') !== id) return null;
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  return { name, id, text, key: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
}

/** A checkpoint: origin, size, root and time, a blank line, signatures. Null where it is none. */
export function parseNote(text) {
  const cut = text.indexOf('\n\n');
  if (cut < 0 || !text.endsWith('\n')) return null;
  const signed = text.slice(0, cut + 1);
  const [origin, size, root, time, ...more] = signed.slice(0, -1).split('\n');
  if (more.length > 0 || !/^\S{1,200}$/.test(origin ?? '') || !/^(0|[1-9]\d{0,15})$/.test(size ?? '')) return null;
  const bytes = Buffer.from(root ?? '', 'base64');
  if (bytes.length !== 32 || bytes.toString('base64') !== root || !time?.startsWith('time ')) return null;
  const at = time.slice(5);
  if (!isInstant(at) || !isCount(Number(size))) return null;
  const signatures = [];
  for (const line of text.slice(cut + 2, -1).split('\n')) {
    const [, name, encoded] = /^\u2014 (\S{1,200}) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
    if (name === undefined) return null;
    const signature = Buffer.from(encoded, 'base64');
    if (signature.length < 5 || signature.toString('base64') !== encoded) return null;
    signatures.push({ name, id: signature.subarray(0, 4).toString('hex'), signature: signature.subarray(4) });
  }
  return { origin, base: baseOf(origin), size: Number(size), root: bytes, at, signed, signatures };
}

/** `lotrinh/<16 hex>`, whichever epoch it is told in. */
const baseOf = (origin) => /^([^/]+\/[^/]+)\/[1-9]\d{0,8}$/.exec(origin)?.[1] ?? origin;

/** Of a witness file: notes with a blank line between two of them. Throws where there is something else in it. */
export function parseNotes(text) {
  const notes = [];
  let note = '';
  const keep = () => {
    const parsed = note === '' ? null : parseNote(note);
    if (note !== '' && parsed === null) throw new Unreadable('note');
    if (parsed) notes.push(parsed);
    note = '';
  };
  for (const line of text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .split('\n')) {
    const isSignature = line.startsWith('\u2014 ');
    if (note.includes('\n\n') && !isSignature) keep();
    if (line === '' && note === '') continue;
    note += `${line}\n`;
  }
  keep();
  return notes;
}

/** One key a line; blank lines and those that begin with `#` say nothing. Throws where a line is no key. */
export function parseKeys(text) {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const key = parseKey(line);
      if (!key) throw new Unreadable('key');
      return key;
    });
}

/** Whether one of the trusted keys signed it: `signed`, `badSignature` or `wrongKey`. */
function signatureOf(note, keys) {
  let verdict = 'wrongKey';
  for (const { name, id, signature } of note.signatures) {
    const known = keys.filter((key) => key.id === id && key.name === name && name === note.base);
    for (const { key } of known) {
      if (signature.length === 64 && verifySignature(null, Buffer.from(note.signed), key, signature)) return 'signed';
      verdict = 'badSignature';
    }
  }
  return verdict;
}

// ------------------------------------------------------------------------------------------------------ the faults

/** Why a file is no bundle. */
const reasons = {
  empty: { vi: 'tệp trống', en: 'the file is empty' },
  unreadable: { vi: 'không đọc được', en: 'cannot be read' },
  tooLong: { vi: 'dòng quá dài', en: 'the line is too long' },
  notJson: { vi: 'không phải JSON', en: 'not JSON' },
  notStrict: {
    vi: 'không phải JSON viết chặt (khóa lặp, khoảng trắng thừa…)',
    en: 'not strict JSON (a key twice, spaces …)',
  },
  tooDeep: { vi: 'lồng quá sâu', en: 'nested too deep' },
  unknownFormat: {
    vi: 'khuôn dạng lạ, không phải lotrinh-bundle/1',
    en: 'a format unknown here, not lotrinh-bundle/1',
  },
  unknownLine: { vi: 'loại dòng lạ', en: 'a kind of line unknown here' },
  outOfOrder: { vi: 'dòng đứng sai chỗ', en: 'a line out of its place' },
  header: { vi: 'dòng đầu thiếu, thừa hoặc sai kiểu', en: 'the header lacks something or has something else' },
  key: { vi: 'khóa không đọc được', en: 'a key that is none' },
  checkpoint: { vi: 'điểm chốt không đọc được', en: 'a checkpoint that is none' },
  noCheckpoint: { vi: 'không có điểm chốt nào: không chứng minh được gì', en: 'no checkpoint: nothing can be proved' },
  entry: { vi: 'bản ghi thiếu, thừa hoặc sai kiểu', en: 'an entry that is none' },
  proof: { vi: 'bằng chứng không đọc được', en: 'a proof that is none' },
  export: { vi: 'bản ghi của lần xuất không đọc được', en: 'an entry of the export that is none' },
  case: { vi: 'dòng trạng thái hồ sơ thiếu, thừa hoặc sai kiểu', en: "a line of a case's state that is none" },
  end: { vi: 'dòng kết thúc không đọc được', en: 'an end line that is none' },
};

/**
 * What may be wrong: the code it ends with and what is said of it. Their order is their weight: a fault that shows in
 * itself what was done stands before one that only shows that something was.
 */
const kinds = {
  malformed: {
    code: codes.malformed,
    vi: ({ line, reason }) => `dòng ${line}: ${(reasons[reason] ?? reasons.unreadable).vi}`,
    en: ({ line, reason }) => `line ${line}: ${(reasons[reason] ?? reasons.unreadable).en}`,
  },
  altered: {
    code: codes.altered,
    vi: (at) => `${placeVi(at)}: nội dung đã bị sửa (mã băm không khớp với nội dung)`,
    en: (at) => `${placeEn(at)}: the content was altered (it does not give its hash)`,
  },
  notCanonical: {
    code: codes.altered,
    vi: (at) => `${placeVi(at)}: nội dung đã bị viết lại (không phải dạng chuẩn của chính nó)`,
    en: (at) => `${placeEn(at)}: the content was rewritten (it is not the canonical form of what it says)`,
  },
  reordered: {
    code: codes.reordered,
    vi: (at) => `${placeVi(at)}: bị đổi chỗ, lẽ ra phải đứng trước`,
    en: (at) => `${placeEn(at)}: out of its place, it belongs further up`,
  },
  twice: {
    code: codes.inserted,
    vi: (at) => `${placeVi(at)}: chỗ này đã có bản ghi khác, một trong hai là chèn thêm`,
    en: (at) => `${placeEn(at)}: another entry has this place already, one of the two was inserted`,
  },
  foreign: {
    code: codes.inserted,
    vi: (at) => `${placeVi(at)}: bản ghi của chuỗi khác bị chèn vào hồ sơ`,
    en: (at) => `${placeEn(at)}: an entry of another chain was inserted into the pack`,
  },
  gap: {
    code: codes.missing,
    vi: ({ chain, from, to }) =>
      chain === undefined
        ? `thiếu bản ghi: vị trí ${span(from, to)} trong sổ`
        : `chuỗi ${chain}: thiếu bản ghi số ${span(from, to)}`,
    en: ({ chain, from, to }) =>
      chain === undefined
        ? `missing from the log: leaf ${span(from, to)}`
        : `chain ${chain}: entry ${span(from, to)} is missing`,
  },
  noExport: {
    code: codes.missing,
    vi: () => 'thiếu bản ghi của chính lần xuất này: không có gì chứng tỏ hồ sơ đủ đến cuối',
    en: () => 'the entry of this very export is missing: nothing shows that the pack is whole at its end',
  },
  unlinked: {
    code: codes.altered,
    vi: (at) => `${placeVi(at)}: không nối vào bản ghi trước nó (bản ghi trước đã bị sửa)`,
    en: (at) => `${placeEn(at)}: does not hang on the entry before it (that one was altered)`,
  },
  badSignature: {
    code: codes.badSignature,
    vi: (note) => `${noteVi(note)}: chữ ký sai`,
    en: (note) => `${noteEn(note)}: the signature is wrong`,
  },
  wrongKey: {
    code: codes.wrongKey,
    vi: (note) => `${noteVi(note)}: không do khóa đáng tin nào của sổ này ký`,
    en: (note) => `${noteEn(note)}: signed by no trusted key of this log`,
  },
  forked: {
    code: codes.forked,
    vi: ({ size, a, b }) => `hai bản đã ký của cùng ${size} bản ghi mà khác nhau (${a}; ${b}): sổ bị rẽ nhánh`,
    en: ({ size, a, b }) => `two signed heads over the same ${size} entries differ (${a}; ${b}): the log was forked`,
  },
  rolledBack: {
    code: codes.rolledBack,
    vi: (note) => `${noteVi(note)}: sổ đã bị đưa về trạng thái cũ hơn rồi ghi tiếp, lịch sử đã ký này không còn`,
    en: (note) => `${noteEn(note)}: the log was set back and went on; this signed history is gone`,
  },
  header: {
    code: codes.altered,
    vi: () => 'dòng đầu nói tên sổ khác với điểm chốt: dòng đầu đã bị sửa',
    en: () => 'the header names the log otherwise than its checkpoint: it was altered',
  },
  cut: {
    code: codes.truncated,
    vi: () => 'tệp bị cắt: không có dòng kết thúc (hãy chép lại tệp)',
    en: () => 'the file was cut: it has no end line (copy it again)',
  },
  truncated: {
    code: codes.truncated,
    vi: ({ entries, ...note }) => `${noteVi(note)}: đã ký trên ${note.size} bản ghi, ở đây chỉ có ${entries}`,
    en: ({ entries, ...note }) => `${noteEn(note)}: signed over ${note.size} entries, here are only ${entries}`,
  },
  shortChain: {
    code: codes.truncated,
    vi: ({ chain, seq, revision }) => `chuỗi ${chain}: lúc xuất có ${revision} bản ghi, ở đây chỉ có ${seq}`,
    en: ({ chain, seq, revision }) => `chain ${chain}: ${revision} entries when exported, here are only ${seq}`,
  },
  fewer: {
    code: codes.missing,
    vi: ({ size, entries }) => `đã ký trên ${size} bản ghi, ở đây có ${entries}, và thiếu không phải ở cuối`,
    en: ({ size, entries }) => `signed over ${size} entries, here are ${entries}, and not the last ones are missing`,
  },
  more: {
    code: codes.inserted,
    vi: ({ size, entries }) => `chỉ ký trên ${size} bản ghi, ở đây có ${entries}: có bản ghi chèn thêm`,
    en: ({ size, entries }) => `signed over ${size} entries only, here are ${entries}: some were inserted`,
  },
  longChain: {
    code: codes.inserted,
    vi: ({ chain, seq, revision }) => `chuỗi ${chain}: lúc xuất chỉ có ${revision} bản ghi, ở đây có ${seq}`,
    en: ({ chain, seq, revision }) => `chain ${chain}: ${revision} entries when exported, here are ${seq}`,
  },
  exchanged: {
    code: codes.reordered,
    vi: ({ a, b }) => `bản ghi ở vị trí ${a} và ${b} trong sổ đã bị đổi chỗ cho nhau`,
    en: ({ a, b }) => `leaves ${a} and ${b} of the log were put in each other's place`,
  },
  otherRoot: {
    code: codes.altered,
    vi: ({ from, to, ...note }) => `${noteVi(note)}: nội dung khác với khi ký (giữa vị trí ${from} và ${to - 1})`,
    en: ({ from, to, ...note }) =>
      `${noteEn(note)}: not what was signed (something between leaf ${from} and ${to - 1})`,
  },
  proof: {
    code: codes.altered,
    vi: (at) => `${placeVi(at)}: không chứng minh được là nằm trong sổ đã ký`,
    en: (at) => `${placeEn(at)}: its proof does not lead to the signed log`,
  },
  otherExport: {
    code: codes.altered,
    vi: () => 'bản ghi của lần xuất không nói về hồ sơ này',
    en: () => 'the entry of the export does not speak of this pack',
  },
  projection: {
    code: codes.projection,
    vi: ({ chain, what }) => `hồ sơ ${chain}: ${what} trong bảng trạng thái khác với sổ`,
    en: ({ chain, what }) => `case ${chain}: its stored ${what} differs from the log`,
  },
  end: {
    code: codes.altered,
    vi: ({ what }) => `dòng kết thúc không khớp với tệp (${what}): tệp đã bị sửa sau khi xuất`,
    en: ({ what }) => `the end line does not fit the file (${what}): it was altered after the export`,
  },
};
const weight = Object.fromEntries(Object.keys(kinds).map((kind, index) => [kind, index]));

const span = (from, to) => (from === to ? `${from}` : `${from}–${to}`);
const placeVi = ({ chain, seq, leaf }) => `chuỗi ${chain}, bản ghi số ${seq} (vị trí ${leaf})`;
const placeEn = ({ chain, seq, leaf }) => `chain ${chain}, entry ${seq} (leaf ${leaf})`;
const noteVi = ({ held, size, time }) => `điểm chốt ${held ? 'bạn đang giữ' : 'trong tệp'} (${size} bản ghi, ${time})`;
const noteEn = ({ held, size, time }) => `checkpoint ${held ? 'you hold' : 'of the bundle'} (${size} entries, ${time})`;

/** Numbers that come in order: what was left out, what came late, what came twice. */
class Order {
  gaps = [];

  constructor(first) {
    this.next = first;
  }

  /** `next`, `ahead` (something was left out), `late` (it had been left out) or `twice`. */
  take(number) {
    if (number === this.next) {
      this.next += 1;
      return 'next';
    }
    if (number > this.next) {
      if (this.gaps.length < gapsKept) this.gaps.push({ from: this.next, to: number - 1 });
      this.next = number + 1;
      return 'ahead';
    }
    const index = this.gaps.findIndex(({ from, to }) => from <= number && number <= to);
    if (index < 0) return 'twice';
    const { from, to } = this.gaps[index];
    const rest = [
      { from, to: number - 1 },
      { from: number + 1, to },
    ].filter((gap) => gap.from <= gap.to);
    this.gaps.splice(index, 1, ...rest);
    return 'late';
  }
}

// ----------------------------------------------------------------------------------------------------- the verifier

const sections = ['header', 'checkpoint', 'entry', 'export', 'case', 'end'];

/** Reads a bundle line by line and keeps no more of it than hashes and where each chain stands. */
export class Verifier {
  #keys;
  #held;
  #faults = [];
  #counted = 0;
  #rest = [];
  #restLength = 0;
  #line = 0;
  #section = -1;
  #stopped = false;
  #sum = createHash('sha256');
  #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  #header = null;
  #notes = [];
  #ignored = 0;
  /** Sizes at which the root is wanted, and the roots found there. */
  #wanted = new Map();
  #tree = new Tree();
  #leaves = [];
  #leafOrder = new Order(0);
  /** A leaf stood out of its place: no root says anything then. */
  #leavesStray = false;
  #chains = new Map();
  #entries = 0;
  #export = null;
  #cases = new Set();
  #moved = 0;
  /** The code under which a pack's case is told. */
  #code = null;
  #ended = false;

  /** Keys and notes as `parseKeys` and `parseNotes` give them; without keys those of the bundle are believed. */
  constructor({ keys = null, checkpoints = [] } = {}) {
    this.#keys = keys;
    this.#held = checkpoints;
  }

  /** The next bytes of the file. */
  feed(bytes) {
    if (this.#stopped) return;
    let from = 0;
    for (let end = bytes.indexOf(10, from); end >= 0; end = bytes.indexOf(10, from)) {
      const piece = bytes.subarray(from, end);
      from = end + 1;
      if (this.#restLength === 0) this.#takeLine(piece);
      else {
        const whole = Buffer.concat([...this.#rest, piece]);
        this.#rest = [];
        this.#restLength = 0;
        this.#takeLine(whole);
      }
      if (this.#stopped) return;
    }
    if (from === bytes.length) return;
    this.#rest.push(Buffer.from(bytes.subarray(from)));
    this.#restLength += bytes.length - from;
    if (this.#restLength > longestLine) {
      this.#line += 1;
      this.#malformed('tooLong');
    }
  }

  /** After the last byte: what was found. */
  finish() {
    if (!this.#stopped) {
      if (this.#header === null) this.#malformed(this.#restLength > 0 ? 'unreadable' : 'empty');
      else {
        if (!this.#ended || this.#restLength > 0) this.#fault('cut', {});
        // Those the inspector holds may be older than the file: they prove nothing of what came after them.
        if (this.#ended && this.#notes.every(({ held }) => held)) this.#malformed('noCheckpoint');
        this.#conclude();
      }
    }
    return this.#report();
  }

  #fault(kind, at) {
    this.#counted += 1;
    this.#faults.push({ kind, code: kinds[kind].code, at, nth: this.#counted });
    // What was found first is kept of each kind, and the rest only counted.
    if (this.#faults.length > 4 * told) this.#faults = this.#gravest().slice(0, told);
  }

  #gravest() {
    return [...this.#faults].sort((a, b) => weight[a.kind] - weight[b.kind] || a.nth - b.nth);
  }

  #malformed(reason) {
    this.#stopped = true;
    this.#fault('malformed', { line: Math.max(1, this.#line), reason });
  }

  #takeLine(bytes) {
    this.#line += 1;
    if (bytes.length > longestLine) return this.#malformed('tooLong');
    try {
      const text = this.#decoder.decode(bytes);
      const said = JSON.parse(text);
      // Written once more it must be the same text: no second key of a name, no space, no other way to write a sign.
      if (!isObject(said) || JSON.stringify(said) !== text) return this.#malformed('notStrict');
      const name = this.#sectionOf(said);
      const section = sections.indexOf(name);
      if (section < 0) return this.#malformed('unknownLine');
      if (section < this.#section || this.#ended || (section === 0) !== (this.#header === null))
        return this.#malformed('outOfOrder');
      if (section === this.#section && (name === 'export' || name === 'end')) return this.#malformed('outOfOrder');
      this.#section = section;
      if (name === 'end') return this.#takeEnd(said.end);
      this.#sum.update(bytes);
      this.#sum.update('\n');
      if (name === 'header') return this.#takeHeader(said);
      if (name === 'checkpoint') return this.#takeCheckpoint(said.checkpoint);
      if (name === 'entry') return this.#takeEntry(said);
      if (name === 'export') return this.#takeExport(said.export);
      return this.#takeCase(said.case);
    } catch (error) {
      // Whatever a hostile file makes fail (depth, length, bytes that are no text): it is no bundle.
      return this.#malformed(
        error instanceof SyntaxError ? 'notJson' : error instanceof Unreadable ? error.message : 'unreadable',
      );
    }
  }

  #sectionOf(said) {
    if (Object.hasOwn(said, 'format')) return 'header';
    if (Object.hasOwn(said, 'body')) return 'entry';
    const names = Object.keys(said);
    return names.length === 1 && names[0] !== 'header' && names[0] !== 'entry' ? names[0] : '';
  }

  #takeHeader(said) {
    const scope = said.scope;
    const fits =
      said.format === 'lotrinh-bundle/1' &&
      (scope === 'log' || scope === 'case') &&
      hasOnly(said, ['format', 'scope', 'origin', 'epoch', 'exportedAt', 'by', 'purpose', 'keys'], ['chain']) &&
      isText(said.origin) &&
      Number.isSafeInteger(said.epoch) &&
      said.epoch >= 1 &&
      isInstant(said.exportedAt) &&
      (said.by === null || isText(said.by)) &&
      (said.purpose === null || isText(said.purpose)) &&
      Array.isArray(said.keys) &&
      said.keys.length <= 1_000 &&
      (scope === 'case' ? isText(said.chain) : said.chain === undefined);
    if (!fits) return this.#malformed(said.format === 'lotrinh-bundle/1' ? 'header' : 'unknownFormat');
    const keys = said.keys.map((text) => (isText(text) ? parseKey(text) : null));
    if (keys.includes(null)) return this.#malformed('key');
    this.#header = { ...said, base: baseOf(said.origin), ownKeys: keys };
    this.#keysUsed = this.#keys ?? keys;
    for (const note of this.#held) this.#hold(note);
  }

  #keysUsed = [];

  /** A note the inspector brought; those of other logs are not asked. */
  #hold(note) {
    if (note.base !== this.#header.base) {
      this.#ignored += 1;
      return;
    }
    this.#keep(note, true);
  }

  #takeCheckpoint(text) {
    const note = isText(text) ? parseNote(text) : null;
    if (!note) return this.#malformed('checkpoint');
    this.#keep(note, false);
  }

  #keep(note, held) {
    const seal = note.base === this.#header.base ? signatureOf(note, this.#keysUsed) : 'wrongKey';
    if (seal !== 'signed') this.#fault(seal, atNote({ ...note, held }));
    const { origin, size, root, at } = note;
    this.#notes.push({ origin, size, root, at, held, signed: seal === 'signed' });
    this.#wanted.set(size, size === 0 ? emptyRoot : null);
  }

  /** Hash, form and place of an entry; null where its body says nothing readable. */
  #open({ leaf, prev, hash, body }) {
    if (!isCount(leaf) || !isHash(prev) || !isHash(hash) || !isText(body)) {
      this.#malformed('entry');
      return null;
    }
    const gives = sha256(leafMark, Buffer.from(prev, 'hex'), body).toString('hex');
    let entry = null;
    let faithful = false;
    try {
      entry = JSON.parse(body);
      faithful = isCanonical(entry, body);
    } catch (error) {
      if (error instanceof Unreadable && error.message === 'tooDeep') {
        this.#malformed('tooDeep');
        return null;
      }
      if (error instanceof RangeError) throw error;
    }
    const readable = isObject(entry) && isText(entry.chain) && Number.isSafeInteger(entry.seq) && entry.seq >= 1;
    const at = { chain: readable ? entry.chain : '?', seq: readable ? entry.seq : '?', leaf };
    if (gives !== hash) this.#fault('altered', at);
    else if (!faithful) this.#fault('notCanonical', at);
    else if (!readable) {
      this.#malformed('entry');
      return null;
    }
    return { at, entry: readable ? entry : null };
  }

  #takeEntry(said) {
    const isCase = this.#header.scope === 'case';
    if (!hasOnly(said, ['leaf', 'prev', 'hash', 'body', ...(isCase ? ['proof'] : [])])) return this.#malformed('entry');
    const opened = this.#open(said);
    if (!opened) return;
    const { at, entry } = opened;
    this.#entries += 1;
    if (isCase) this.#prove(said, at);
    else this.#place(said, at);
    if (!this.#stopped && entry) this.#link(said, at, entry);
  }

  #place({ leaf, hash }, at) {
    const place = this.#leafOrder.take(leaf);
    if (place === 'late') this.#fault('reordered', at);
    if (place === 'twice') this.#fault('twice', at);
    if (place !== 'next') this.#leavesStray = true;
    const bytes = Buffer.from(hash, 'hex');
    this.#leaves.push(bytes);
    this.#tree.add(bytes);
    if (this.#wanted.has(this.#tree.size)) this.#wanted.set(this.#tree.size, this.#tree.root());
  }

  #prove({ leaf, hash, proof }, at) {
    const top = this.#top();
    if (!Array.isArray(proof) || proof.length > longestProof || !proof.every(isHash)) return this.#malformed('proof');
    const siblings = proof.map((one) => Buffer.from(one, 'hex'));
    const root = top && rootBy(siblings, Buffer.from(hash, 'hex'), leaf, top.size);
    if (!root || !root.equals(top.root)) this.#fault('proof', at);
  }

  /** The newest checkpoint of the bundle; one that is signed, where there is any. */
  #top() {
    const own = this.#notes.filter(({ held }) => !held);
    const signed = own.filter((note) => note.signed);
    const newer = (a, b) => a.size > b.size || (a.size === b.size && a.at >= b.at);
    return (signed.length > 0 ? signed : own).reduce((a, b) => (a && newer(a, b) ? a : b), null);
  }

  #link({ leaf, prev, hash }, at, entry) {
    const { chain: name, seq } = entry;
    if (this.#header.scope === 'case' && name !== this.#header.chain) return this.#fault('foreign', at);
    let chain = this.#chains.get(name);
    if (!chain) this.#chains.set(name, (chain = { order: new Order(1), seq: 0, hash: zeros, to: null, leaf: -1 }));
    const place = chain.order.take(seq);
    if (place === 'late') return this.#fault('reordered', at);
    if (place === 'twice') return this.#fault('twice', at);
    if (place === 'next' && prev !== chain.hash) this.#fault('unlinked', at);
    if (this.#header.scope === 'case' && leaf <= chain.leaf) this.#fault('reordered', at);
    Object.assign(chain, { seq, hash, leaf });
    if (entry.to !== null && entry.to !== undefined) chain.to = canonical(entry.to);
  }

  /** The site's entry of this very export: it says how far the case went, so that its end cannot be cut off. */
  #takeExport(said) {
    if (this.#header.scope !== 'case' || !isObject(said) || !hasOnly(said, ['leaf', 'prev', 'hash', 'body', 'proof']))
      return this.#malformed('export');
    const opened = this.#open(said);
    if (!opened) return;
    this.#prove(said, opened.at);
    this.#export = opened.entry ?? {};
  }

  #takeCase(said) {
    const fits =
      isObject(said) &&
      hasOnly(said, ['id', 'code', 'revision', 'head', 'stage', 'value'], ['moved']) &&
      isText(said.id) &&
      isText(said.code) &&
      isCount(said.revision) &&
      isHash(said.head) &&
      isText(said.stage) &&
      (said.moved === undefined || (said.moved === true && this.#header.scope === 'log'));
    if (!fits) return this.#malformed('case');
    const { id } = said;
    const differs = (what) => this.#fault('projection', { chain: id, what });
    const chain = this.#chains.get(id);
    if (this.#cases.has(id)) return differs('id');
    this.#cases.add(id);
    this.#code = said.code;
    if (said.moved && said.revision > (chain?.seq ?? 0)) {
      this.#moved += 1;
      return;
    }
    if (!chain) return differs('id');
    if (said.revision !== chain.seq) differs('revision');
    if (said.head !== chain.hash) differs('head');
    if (canonical(said.value) !== (chain.to ?? 'null')) differs('value');
    else if (!wordsOf(said.value).has(said.stage)) differs('stage');
  }

  #takeEnd(said) {
    if (!isObject(said) || !hasOnly(said, ['entries', 'sha256']) || !isCount(said.entries) || !isHash(said.sha256))
      return this.#malformed('end');
    this.#ended = true;
    if (said.entries !== this.#entries) this.#fault('end', { what: 'entries' });
    if (said.sha256 !== this.#sum.digest('hex')) this.#fault('end', { what: 'sha256' });
  }

  // ------------------------------------------------------------------------------------------- after the last line

  #conclude() {
    for (const { from, to } of this.#leafOrder.gaps) this.#fault('gap', { from, to });
    for (const [chain, { order }] of this.#chains)
      for (const { from, to } of order.gaps) this.#fault('gap', { chain, from, to });
    this.#findForks();
    const { origin, base, epoch } = this.#header;
    const top = this.#top();
    const named = epoch === 1 ? base : `${base}/${epoch}`;
    if (origin !== named || (top?.signed && top.origin !== origin)) this.#fault('header', {});
    if (this.#header.scope === 'case') this.#concludeCase();
    else this.#concludeLog();
  }

  /** One size, two roots, both signed under one name: the log told two people two things. */
  #findForks() {
    const heads = new Map();
    for (const note of this.#notes.filter(({ signed }) => signed)) {
      const key = `${note.size} ${note.origin}`;
      const first = heads.get(key);
      if (!first) heads.set(key, note);
      else if (!first.root.equals(note.root))
        this.#fault('forked', { size: note.size, a: first.at, b: note.at, held: first.held || note.held });
    }
  }

  #concludeLog() {
    const chains = [...this.#chains.keys()].filter((name) => name !== 'site' && !this.#cases.has(name));
    if (this.#ended) for (const chain of chains) this.#fault('projection', { chain, what: 'row' });
    if (this.#leavesStray) return;
    const entries = this.#entries;
    const signed = this.#notes.filter((note) => note.signed).sort((a, b) => a.size - b.size || (a.at < b.at ? -1 : 1));
    const own = signed.filter(({ held }) => !held);
    const top = own.at(-1);
    const agrees = (note) => this.#wanted.get(note.size)?.equals(note.root) ?? false;
    const within = signed.filter(({ size }) => size <= entries);
    const differing = within.find((note) => !agrees(note));
    if (top && top.size === entries && agrees(top)) {
      // Whole in itself: what was signed otherwise was signed of another history.
      for (const note of within.filter((one) => !agrees(one))) this.#fault('rolledBack', atNote(note));
    } else if (top && top.size > entries) {
      if (differing) this.#fault('fewer', { size: top.size, entries });
      else this.#fault('truncated', { ...atNote(top), entries });
    } else if (top && top.size < entries) this.#fault('more', { size: top.size, entries });
    else if (differing) this.#diagnose(differing, within);
    for (const note of signed.filter(({ held, size }) => held && size > entries))
      if (top && top.at > note.at && top.size <= entries) this.#fault('rolledBack', atNote(note));
      else this.#fault('truncated', { ...atNote(note), entries });
  }

  /** Where in the log the first root that is not the signed one leaves it, and whether an exchange explains the last. */
  #diagnose(first, within) {
    const from = within.filter(({ size }) => size < first.size).at(-1)?.size ?? 0;
    const { size, root } = within.at(-1);
    const pair = exchanged(this.#leaves, size, { from, first: first.size, root });
    if (pair) this.#fault('exchanged', { a: pair[0], b: pair[1] });
    else this.#fault('otherRoot', { ...atNote(first), from, to: first.size });
  }

  #concludeCase() {
    const name = this.#header.chain;
    const { seq, hash } = this.#chains.get(name) ?? { seq: 0, hash: zeros };
    if (this.#ended && !this.#cases.has(name)) this.#fault('projection', { chain: name, what: 'row' });
    const top = this.#top();
    for (const note of this.#notes.filter((one) => one.held && one.signed && top?.signed)) {
      const isOlder = note.size > top.size && note.at < top.at;
      const isOtherEpoch = note.size === top.size && note.origin !== top.origin && !note.root.equals(top.root);
      if (isOlder || isOtherEpoch) this.#fault('rolledBack', atNote(note));
    }
    if (!this.#export) {
      if (this.#ended) this.#fault('noExport', {});
      return;
    }
    const { chain, kind, facts, actor, purpose, at } = this.#export;
    if (chain !== 'site' || kind !== 'export' || !isObject(facts) || facts.case !== name || !isCount(facts.revision))
      return this.#fault('otherExport', {});
    const { by, purpose: stated, exportedAt } = this.#header;
    if (!isObject(actor) || actor.person !== by || purpose !== stated || at !== exportedAt)
      this.#fault('otherExport', {});
    if (this.#code !== null && this.#code !== facts.code) this.#fault('projection', { chain: name, what: 'code' });
    if (facts.revision > seq) this.#fault('shortChain', { chain: name, seq, revision: facts.revision });
    else if (facts.revision < seq) this.#fault('longChain', { chain: name, seq, revision: facts.revision });
    else if (facts.head !== hash) this.#fault('otherExport', {});
  }

  #report() {
    const faults = this.#gravest();
    const code = faults[0]?.code ?? codes.whole;
    const verdict = Object.keys(codes).find((name) => codes[name] === code);
    const top = this.#header && this.#top();
    const first = this.#header === null ? null : this.#header;
    return {
      code,
      verdict,
      faults: faults.slice(0, told).map(({ kind, code: its, at }) => ({ kind, code: its, ...at })),
      faultCount: this.#counted,
      bundle: first && {
        scope: first.scope,
        origin: first.origin,
        epoch: first.epoch,
        exportedAt: first.exportedAt,
        by: first.by,
        purpose: first.purpose,
        chain: first.chain ?? null,
        entries: this.#entries,
        chains: this.#chains.size,
        cases: this.#cases.size,
        moved: this.#moved,
      },
      proved:
        code === codes.whole && top
          ? {
              /** Whose the log is shows only by a key that did not come with it. */
              origin: this.#keys !== null,
              until: first.scope === 'case' ? this.#export.at : top.at,
              size: top.size,
              root: top.root.toString('base64'),
              checkpoints: this.#notes.filter(({ held }) => !held).length,
              held: this.#notes.filter(({ held, size }) => held && (first.scope === 'log' || size === top.size)).length,
              heldUncompared: this.#notes.filter(
                ({ held, size }) => held && first.scope === 'case' && size !== top.size,
              ).length,
              heldOfOthers: this.#ignored,
            }
          : null,
    };
  }
}

const atNote = ({ held, size, at }) => ({ held, size, time: at });

/** Whether an object has exactly these fields, and no others but the optional ones. */
function hasOnly(object, fields, optional = []) {
  const names = Object.keys(object);
  return (
    fields.every((name) => Object.hasOwn(object, name)) &&
    names.every((name) => fields.includes(name) || optional.includes(name))
  );
}

/** The names in a state; two last stations are told under the name of their stage. */
function wordsOf(value, words = new Set(), depth = 0) {
  if (depth > deepest) return words;
  if (typeof value === 'string') {
    words.add(value);
    if (value === 'deletionClosed') words.add('deleted');
    if (value === 'deathFiled') words.add('deceased');
  } else if (isObject(value))
    for (const [name, part] of Object.entries(value)) {
      words.add(name);
      wordsOf(part, words, depth + 1);
    }
  return words;
}

/** Verifies bytes at hand: a buffer, or pieces of one. */
export function verifyBytes(pieces, options) {
  const verifier = new Verifier(options);
  for (const piece of Buffer.isBuffer(pieces) ? [pieces] : pieces) verifier.feed(piece);
  return verifier.finish();
}

/** Verifies a file of any length. Rejects where it cannot be read. */
export async function verifyFile(path, options) {
  const verifier = new Verifier(options);
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) verifier.feed(piece);
  return verifier.finish();
}

// -------------------------------------------------------------------------------------------------------- the words

const names = {
  vi: {
    whole: 'TOÀN VẸN',
    altered: 'ĐÃ BỊ SỬA',
    missing: 'BỊ THIẾU',
    inserted: 'BỊ CHÈN THÊM',
    reordered: 'BỊ ĐỔI THỨ TỰ',
    truncated: 'BỊ CẮT',
    forked: 'BỊ RẼ NHÁNH',
    rolledBack: 'BỊ ĐƯA VỀ TRẠNG THÁI CŨ',
    badSignature: 'CHỮ KÝ SAI',
    wrongKey: 'SAI KHÓA',
    projection: 'BẢNG TRẠNG THÁI KHÁC VỚI SỔ',
    malformed: 'KHÔNG ĐÚNG KHUÔN DẠNG',
  },
  en: {
    whole: 'WHOLE',
    altered: 'ALTERED',
    missing: 'MISSING',
    inserted: 'INSERTED',
    reordered: 'REORDERED',
    truncated: 'TRUNCATED',
    forked: 'FORKED',
    rolledBack: 'ROLLED BACK',
    badSignature: 'BAD SIGNATURE',
    wrongKey: 'WRONG KEY',
    projection: 'STORED STATE DIFFERS FROM THE LOG',
    malformed: 'MALFORMED',
  },
};

/** The report in lines for people. */
export function tell(report, lang = 'vi') {
  const vi = lang === 'vi';
  const { code, verdict, faults, faultCount, bundle, proved } = report;
  const lines = [`${names[lang][verdict]} (${code})`];
  for (const fault of faults) lines.push(`  - ${clean(kinds[fault.kind][lang](fault))}`);
  if (faultCount > faults.length) {
    const more = faultCount - faults.length;
    lines.push(vi ? `  … và ${more} lỗi nữa` : `  … and ${more} more`);
  }
  if (bundle) {
    const { origin, entries, chains, exportedAt, scope, chain } = bundle;
    const what = scope === 'case' ? (vi ? `hồ sơ ${chain}` : `case ${chain}`) : vi ? 'toàn bộ sổ' : 'the whole log';
    const said = vi
      ? `Tệp: ${what} của ${origin}, ${entries} bản ghi trong ${chains} chuỗi, xuất lúc ${exportedAt}`
      : `Bundle: ${what} of ${origin}, ${entries} entries in ${chains} chains, exported ${exportedAt}`;
    lines.push(clean(said));
  }
  if (proved) lines.push(...provedLines(bundle, proved, vi));
  else lines.push(vi ? 'Không chứng minh được điều gì từ tệp này.' : 'Nothing in this file is proved.');
  return lines;
}

function provedLines({ scope, moved, chain }, { until, size, root, origin, held, heldUncompared, heldOfOthers }, vi) {
  const lines = [
    vi
      ? scope === 'case'
        ? `Đã chứng minh: mọi bản ghi của hồ sơ ${chain} đến ${until}, không thiếu, không sửa, nằm trong sổ ${size} bản ghi đã ký.`
        : `Đã chứng minh: cả ${size} bản ghi đến ${until} đúng như khi ký, không thiếu, không thêm, không đổi chỗ; bảng trạng thái khớp với sổ.`
      : scope === 'case'
        ? `Proved: every entry of case ${chain} up to ${until}, none missing, none altered, within the signed log of ${size} entries.`
        : `Proved: all ${size} entries up to ${until} are as signed, none missing, added or moved; the stored states are those of the log.`,
    vi ? `Mã gốc: ${root}` : `Root: ${root}`,
  ];
  if (!origin)
    lines.push(
      vi
        ? 'CHƯA chứng minh nguồn gốc: dùng khóa nằm trong chính tệp, chỉ cho thấy tệp nhất quán. Hãy dùng --keys với khóa nhận bằng đường khác.'
        : 'NOT proved: where it comes from. The keys of the bundle itself were used, which shows only that it is consistent. Give --keys with keys that reached you another way.',
    );
  if (held > 0)
    lines.push(
      vi
        ? `Đã đối chiếu ${held} điểm chốt bạn đang giữ: đều khớp.`
        : `${held} checkpoints you hold were compared: all agree.`,
    );
  else
    lines.push(
      vi
        ? 'Không có điểm chốt nào của bạn để đối chiếu: người giữ khóa ký vẫn có thể đã viết lại cả sổ hoặc cắt phần sau. Hãy dùng --checkpoints.'
        : 'No checkpoint of yours was compared: whoever holds the signing key could have rewritten the log or cut its end. Give --checkpoints.',
    );
  if (heldUncompared > 0)
    lines.push(
      vi
        ? `${heldUncompared} điểm chốt của bạn ở cỡ khác: hồ sơ một người không đối chiếu được, cần tệp của cả sổ.`
        : `${heldUncompared} of your checkpoints are of another size: a case cannot be compared with them, the whole log can.`,
    );
  if (heldOfOthers > 0)
    lines.push(
      vi
        ? `${heldOfOthers} điểm chốt là của sổ khác, bỏ qua.`
        : `${heldOfOthers} checkpoints are of other logs, left aside.`,
    );
  if (moved > 0)
    lines.push(
      vi
        ? `${moved} hồ sơ được ghi tiếp trong lúc xuất: bảng trạng thái của chúng chưa đối chiếu.`
        : `${moved} cases went on during the export: their stored states were not compared.`,
    );
  return lines;
}

/** A hostile bundle writes nothing to the terminal but its characters, and not too many. */
const clean = (line) => line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd').slice(0, 600);

// ------------------------------------------------------------------------------------------------------ the command

const usage = {
  vi: 'Cách dùng: node verify.mjs <tệp> [--keys TỆP] [--checkpoints TỆP] [--json] [--lang vi|en]',
  en: 'Usage: node verify.mjs <bundle> [--keys FILE] [--checkpoints FILE] [--json] [--lang vi|en]',
};

class Misused extends Error {}

function asked(words) {
  const of = { bundle: null, keys: null, checkpoints: null, json: false, lang: 'vi' };
  for (let i = 0; i < words.length; i++) {
    const [, name, joined] = /^--([a-z]+)(?:=(.*))?$/s.exec(words[i]) ?? [];
    if (name === undefined) {
      if (of.bundle !== null || words[i].startsWith('-')) throw new Misused();
      of.bundle = words[i];
    } else if (name === 'json' && joined === undefined) of.json = true;
    else if (name === 'keys' || name === 'checkpoints' || name === 'lang') {
      const value = joined ?? words[++i];
      if (value === undefined || value === '') throw new Misused();
      of[name] = value;
    } else throw new Misused();
  }
  if (of.bundle === null || (of.lang !== 'vi' && of.lang !== 'en')) throw new Misused();
  return of;
}

function readOf(path, parse) {
  if (path === null) return undefined;
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Misused(`${path}: ${error.message}`);
  }
}

/** Runs the command; the code to end with. */
export async function main(words, say, complain) {
  let lang = words.includes('en') || words.includes('--lang=en') ? 'en' : 'vi';
  try {
    const { bundle, keys, checkpoints, json, ...rest } = asked(words);
    lang = rest.lang;
    const trusted = readOf(keys, parseKeys);
    if (trusted?.length === 0) throw new Misused(`${keys}: ${lang === 'vi' ? 'không có khóa nào' : 'no key in it'}`);
    const report = await verifyFile(bundle, { keys: trusted, checkpoints: readOf(checkpoints, parseNotes) });
    say(json ? JSON.stringify(report) : tell(report, lang).join('\n'));
    return report.code;
  } catch (error) {
    // A file that cannot be read, or words that are not understood.
    complain(clean(error.message || usage[lang]));
    if (error instanceof Misused && error.message === '') return codes.usage;
    complain(usage[lang]);
    return codes.usage;
  }
}

const isCommand = () => {
  try {
    return process.argv[1] !== undefined && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href;
  } catch {
    return false;
  }
};

if (isCommand())
  process.exitCode = await main(
    process.argv.slice(2),
    (text) => process.stdout.write(`${text}\n`),
    (text) => process.stderr.write(`${text}\n`),
  );
