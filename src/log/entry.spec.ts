import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { caseKinds, entryOf, genesis, hashEntry, siteKinds } from './entry.js';

const at = '2026-11-21T04:38:55.123Z';

describe('SEC-02, SEC-04: an entry', () => {
  it('has one shape: what does not apply is null, [] or {}', () => {
    const entry = entryOf('site', 1, { kind: 'signOut', type: 'session.end', at });
    expect(entry).toEqual({
      v: 1,
      chain: 'site',
      seq: 1,
      kind: 'signOut',
      type: 'session.end',
      edition: null,
      on: null,
      at,
      actor: { person: null, duty: null, unit: null, path: null },
      session: { hash: null, strength: null },
      command: null,
      purpose: null,
      setting: {},
      facts: {},
      sealed: {},
      rules: [],
      left: [],
      entered: [],
      from: null,
      to: null,
      annuls: null,
    });
  });

  it('is built with its keys in canonical order, for speed', () => {
    const keys = Object.keys(entryOf('site', 1, { kind: 'signOut', type: 'session.end', at }));
    expect(keys).toEqual([...keys].sort());
  });

  it('hangs on the one before: SHA-256(0x00 ‖ prev ‖ JCS)', () => {
    const entry = entryOf('site', 1, { kind: 'signOut', type: 'x', at });
    const text =
      '{"actor":{"duty":null,"path":null,"person":null,"unit":null},"annuls":null,"at":"2026-11-21T04:38:55.123Z",' +
      '"chain":"site","command":null,"edition":null,"entered":[],"facts":{},"from":null,"kind":"signOut","left":[],' +
      '"on":null,"purpose":null,"rules":[],"sealed":{},"seq":1,"session":{"hash":null,"strength":null},"setting":{},' +
      '"to":null,"type":"x","v":1}';
    const bytes = Buffer.concat([Buffer.alloc(33), Buffer.from(text)]);
    expect(hashEntry(genesis.hash, entry)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('is not the same where anything said in it differs', () => {
    const plain = { kind: 'read', type: 'x', at } as const;
    const person = { person: 'p', duty: 'secretary', unit: 'u', path: '/u/' };
    const others = [
      ...[{ kind: 'refusal' }, { type: 'y' }, { at: '2026-11-21T04:38:55.124Z' }, { on: '2026-11-21' }],
      ...[{ actor: person }, { session: { hash: 'h', strength: 'secondFactor' } }, { command: 'c' }],
      ...[{ purpose: 'inspection' }, { edition: 'e' }, { setting: { a: 1 } }, { facts: { a: 1 } }],
      ...[{ sealed: { a: 'h' } }, { rules: [{ id: 'r', outcome: 'met' }] }, { left: ['a'] }, { entered: ['a'] }],
      ...[{ from: 'a' }, { to: 'a' }, { annuls: 1 }],
    ];
    const hashes = [{}, ...others].map((other) => hashEntry(genesis.hash, entryOf('site', 1, { ...plain, ...other })));
    hashes.push(hashEntry(genesis.hash, entryOf('site', 2, plain)), hashEntry(genesis.hash, entryOf('x', 1, plain)));
    expect(new Set(hashes).size).toBe(others.length + 3);
  });

  it.each(['', 'ab', 'z'.repeat(64), '0'.repeat(63), 'A'.repeat(64)])('refuses the hash %p before it', (prev) => {
    expect(() => hashEntry(prev, entryOf('site', 1, { kind: 'signOut', type: 'x', at }))).toThrow(RangeError);
  });

  it('has a kind that tells its chain: no kind is of both', () => {
    expect(caseKinds.filter((kind) => (siteKinds as readonly string[]).includes(kind))).toEqual([]);
  });
});
