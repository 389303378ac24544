/**
 * Faults known from elsewhere, each as one edit of our own code, and the tests that must go red by it (`npm run teeth`).
 * `find` stands exactly once in `file`.
 */
export const faults = [
  {
    name: 'synchronous=NORMAL',
    file: 'src/database/sqlite-connection.ts',
    find: "connection.pragma('synchronous = FULL');",
    put: "connection.pragma('synchronous = NORMAL');",
    tests: ['test/store/store.spec.ts'],
  },
  {
    name: 'recursive_triggers off',
    file: 'src/database/sqlite-connection.ts',
    find: "connection.pragma('recursive_triggers = ON');",
    put: "connection.pragma('recursive_triggers = OFF');",
    tests: ['test/store/store.spec.ts'],
  },
  {
    name: 'idempotency key not unique',
    file: 'src/candidates/commands.ts',
    find: '          if (kept) return kept;\n',
    put: '          if (kept) await tx.run("DELETE FROM command WHERE scope = ? AND key = ?", [request.actor.accountId, request.key]);\n',
    tests: ['test/e2e/idempotency.spec.ts'],
  },
  {
    name: 'key kept outside the transaction',
    file: 'src/candidates/commands.ts',
    find: '          await this.keep(tx, request, hash, outcome);\n',
    put: '          setImmediate(() => void this.writer.write((after) => this.keep(after, request, hash, outcome)).catch(() => undefined));\n',
    tests: ['test/e2e/idempotency.spec.ts', 'test/torture/exactly-once.spec.ts'],
  },
  {
    name: 'writer queue removed',
    file: 'src/database/sqlite-writer.ts',
    find: '    this.#control.save.run();\n    const outcome = await this.#outcome(command);',
    put: '    const outcome = await this.#outcome(command);\n    this.#control.save.run();',
    tests: ['test/store/isolation.spec.ts', 'test/store/crash.spec.ts'],
  },
  {
    name: 'audit after commit',
    file: 'src/reads/read-recorder.ts',
    find: '      if (!this.#writing) void this.#write();\n',
    put: '      if (!this.#writing) void this.#write();\n      resolve();\n',
    tests: ['test/reads'],
  },
  {
    name: 'one field left out of the hash',
    file: 'src/log/entry.ts',
    find: '    purpose: draft.purpose ?? null,',
    put: '    purpose: null,',
    tests: ['test/store/sensitive.spec.ts', 'test/reads'],
  },
  {
    name: 'no 0x00 prefix',
    file: 'src/log/entry.ts',
    find: ".update(leaf).update(prev, 'hex')",
    put: ".update(prev, 'hex')",
    tests: ['src/log/entry.spec.ts'],
  },
  {
    name: 'delete trigger missing',
    file: 'src/database/migrations/1790000000004-log.ts',
    find: "  await refuse('entry_stays', 'DELETE ON entry', 'entry: is never removed');\n",
    put: '',
    tests: ['test/store/fences.spec.ts'],
  },
  {
    name: 'one list without scope filter',
    file: 'src/candidates/views/deadlines-list.service.ts',
    find: "visiblePaths(actor, 'candidate.basics', today)",
    put: "{ ...visiblePaths(actor, 'candidate.basics', today), paths: ['/'] }",
    tests: ['test/e2e/deadlines.spec.ts'],
  },
  {
    name: 'path prefix without separator',
    file: 'src/auth/policy.ts',
    find: "(resource.kind === 'unit' ? resource.path : resource.unitPath).startsWith(held.path)",
    put: "(resource.kind === 'unit' ? resource.path : resource.unitPath).startsWith(held.path.replace(/\\/$/, ''))",
    tests: ['src/auth/policy.spec.ts'],
  },
  {
    name: 'approval not bound to content',
    file: 'src/candidates/confirmations.service.ts',
    find: '  if (pending?.hash === hash) return pending;',
    put: '  if (pending && hash !== null) return pending;',
    tests: ['test/e2e/two-persons.spec.ts'],
  },
  {
    name: 'revoked session cached 60 s',
    file: 'src/auth/resolve.ts',
    find: 's.ended_at IS NULL AND ',
    put: '',
    tests: ['test/auth/sessions.spec.ts'],
  },
  {
    name: 'where-undefined allowed',
    file: 'src/database/data-source.ts',
    find: "invalidWhereValuesBehavior: { undefined: 'throw', null: 'throw' }",
    put: "invalidWhereValuesBehavior: { undefined: 'ignore', null: 'ignore' }",
    tests: ['test/store/schema.spec.ts'],
  },
  {
    name: 'nested DTO unchecked',
    file: 'src/exports/new-export.ts',
    find: '@IsObject() @ValidateNested() @Type(() => ExportFilter) filter',
    put: '@IsObject() filter',
    tests: ['test/exports/exports.spec.ts'],
  },
  {
    name: 'TAB not escaped',
    file: 'src/exports/safe-csv.ts',
    find: '[=+\\-@\\t\\r\\n\\0',
    put: '[=+\\-@',
    tests: ['test/exports/safe-csv.spec.ts'],
  },
  {
    name: 'short GCM tag',
    file: 'src/aes-gcm.ts',
    find: 'export const tagLength = 16;',
    put: 'export const tagLength = 4;',
    tests: ['src/people/sealing.spec.ts'],
  },
  {
    name: 'AAD without row id',
    file: 'src/people/sealing.ts',
    find: '`${table}|${chain}|${seq}|${field}|${keyVersion}`',
    put: '`${table}|${field}|${keyVersion}`',
    tests: ['src/people/sealing.spec.ts'],
  },
  {
    name: 'erased key made anew',
    file: 'src/people/vault.ts',
    find: "    if (row.state !== 'active' || !row.wrapped) {\n",
    put: "    if (row.state !== 'active') return { personId: row.person_id, version: 1, secret: createSecretKey(randomBytes(secretLength)) };\n    if (!row.wrapped) {\n",
    tests: ['test/store/vault.spec.ts'],
  },
  {
    name: 'end of probation by Date',
    file: 'workflows/calendar/months.ts',
    find: '  const { year, month } = monthAt(date, n);\n  return civilDate(year, month, Math.min(dayOf(date), monthLength(year, month)));',
    put: '  const moved = new Date(`${date}T00:00:00Z`);\n  moved.setUTCMonth(moved.getUTCMonth() + n);\n  return moved.toISOString().slice(0, 10) as LegalDate;',
    tests: ['workflows/calendar'],
  },
];

/** Faults of the same list for which the house has no room yet. */
export const notHere = [
  { name: 'zip size from the header', why: 'no file is taken in yet' },
  { name: 'done mark in another transaction', why: 'a limit has no mark of its own: it is the state of its case' },
  { name: 'clock going back accepted', why: 'a jump of the clock is a later part (REL-14)' },
];
