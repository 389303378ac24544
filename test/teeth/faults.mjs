/**
 * Faults known from elsewhere, each as one edit of our own code, and the tests that must go red by it (`npm run teeth`).
 * `find` stands exactly once in `file`. `only` is a pattern of test names, where the whole file would take long.
 */
export const faults = [
  {
    name: 'synchronous=NORMAL',
    file: 'src/database/sqlite-connection.ts',
    find: "connection.pragma('synchronous = FULL');",
    put: "connection.pragma('synchronous = NORMAL');",
    tests: ['test/store/settings.spec.ts'],
    only: 'as the house opens it',
  },
  {
    name: 'recursive_triggers off',
    file: 'src/database/sqlite-connection.ts',
    find: "connection.pragma('recursive_triggers = ON');",
    put: "connection.pragma('recursive_triggers = OFF');",
    tests: ['test/store/settings.spec.ts'],
    only: 'as the house opens it',
  },
  {
    name: 'idempotency key not unique',
    file: 'src/candidates/commands.ts',
    find: '          if (kept) return kept;\n',
    put: '          if (kept) await tx.run("DELETE FROM command WHERE scope = ? AND key = ?", [request.actor.accountId, request.key]);\n',
    tests: ['test/e2e/idempotency.spec.ts'],
    only: 'on sqlite sent again with the same body',
  },
  {
    name: 'key kept outside the transaction',
    file: 'src/candidates/commands.ts',
    find: '          await this.keep(tx, request, outcome);\n',
    put: '          setImmediate(() => void this.writer.write((after) => this.keep(after, request, outcome)).catch(() => undefined));\n',
    tests: ['test/e2e/idempotency.spec.ts'],
    only: 'on sqlite of 20 callers',
  },
  {
    name: 'writer queue removed',
    file: 'src/database/sqlite-writer.ts',
    find: '      this.#queue.push({ work, inContext, resolve: resolve as (value: unknown) => void, reject });\n      this.#wake();\n',
    put: `      void (async () => {
        if (!this.connection.inTransaction) this.#control.begin.run();
        const outcome = await this.#outcome({ work, inContext, resolve, reject });
        if (this.connection.inTransaction) this.#control['error' in outcome ? 'rollback' : 'commit'].run();
        if ('error' in outcome) reject(outcome.error);
        else resolve(outcome.value);
      })();\n`,
    tests: ['test/store/isolation.spec.ts'],
    only: 'keeps every promise',
  },
  {
    name: 'audit after commit',
    file: 'src/reads/read-recorder.ts',
    find: '      if (!this.#writing) void this.#write();\n',
    put: '      if (!this.#writing) void this.#write();\n      resolve();\n',
    tests: ['test/reads/recorded.spec.ts'],
    only: 'on sqlite nothing is shown',
  },
  {
    name: 'one field left out of the hash',
    file: 'src/log/entry.ts',
    find: '    purpose: draft.purpose ?? null,',
    put: '    purpose: null,',
    tests: ['src/log/entry.spec.ts'],
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
    only: 'on sqlite refuses',
  },
  {
    name: 'one list without scope filter',
    file: 'src/candidates/views/deadlines-list.service.ts',
    find: "visiblePaths(actor, 'candidate.basics', today)",
    put: "{ ...visiblePaths(actor, 'candidate.basics', today), paths: ['/'] }",
    tests: ['test/e2e/deadlines.spec.ts'],
    only: 'on sqlite are nobody',
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
    only: 'on sqlite is not confirmed',
  },
  {
    name: 'revoked session cached 60 s',
    file: 'src/auth/sessions.service.ts',
    find: `const rows = await this.reader.all<ResolvedRow>(resolveSql, [
      ...[today, today, today, today, today, today],
      ...[hash, now, earlier(now, longestIdle)],
    ]);
    const [first] = rows;`,
    put: `this.kept ??= new Map();
    const known = this.kept.get(hash);
    const isYoung = known && Date.parse(now) - Date.parse(known.at) < 60_000;
    const rows = isYoung ? known.rows : await this.reader.all(resolveSql, [
      ...[today, today, today, today, today, today],
      ...[hash, now, earlier(now, longestIdle)],
    ]);
    if (!isYoung) this.kept.set(hash, { at: now, rows });
    const [first] = rows;`,
    tests: ['test/auth/sessions.spec.ts'],
    only: 'SEC-25',
  },
  {
    name: 'where-undefined allowed',
    file: 'src/database/data-source.ts',
    find: "invalidWhereValuesBehavior: { undefined: 'throw', null: 'throw' }",
    put: "invalidWhereValuesBehavior: { undefined: 'ignore', null: 'ignore' }",
    tests: ['test/store/schema.spec.ts'],
    only: 'on sqlite SEC-52',
  },
  {
    name: 'nested DTO unchecked',
    file: 'src/exports/new-export.ts',
    find: '@IsObject() @ValidateNested() @Type(() => ExportFilter) filter',
    put: '@IsObject() filter',
    tests: ['test/exports/exports.spec.ts'],
    only: 'on sqlite refuses more than',
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
    only: 'on sqlite once erased',
  },
  {
    name: 'end of probation by Date',
    file: 'workflows/calendar/months.ts',
    find: '  const { year, month } = monthAt(date, n);\n  return civilDate(year, month, Math.min(dayOf(date), monthLength(year, month)));',
    put: '  const moved = new Date(`${date}T00:00:00Z`);\n  moved.setUTCMonth(moved.getUTCMonth() + n);\n  return moved.toISOString().slice(0, 10) as LegalDate;',
    tests: ['workflows/calendar/months.spec.ts'],
  },
  {
    name: 'SKIP LOCKED removed',
    file: 'src/candidates/case-file.ts',
    find: 'postgres: `${byCode} FOR UPDATE OF c SKIP LOCKED` }',
    put: 'postgres: byCode }',
    tests: ['test/torture/sweepers.spec.ts'],
    only: 'on postgres pass over a case',
  },
  {
    name: 'done mark in another transaction',
    file: 'src/candidates/limits/reminders.ts',
    find: '      this.claim(tx, file, limit, rungs);\n',
    put: '      setImmediate(() => void this.writer.write((after) => Promise.resolve(this.claim(after, file, limit, rungs))).catch(() => undefined));\n',
    tests: ['test/e2e/reminders.spec.ts'],
    only: 'on sqlite are (lost by no death|sent once)',
  },
  {
    name: 'checkpoint from the head in memory',
    file: 'src/log/tree/checkpoints.service.ts',
    find: 'const grown = await this.#lookedAgain(last, kept);',
    put: 'const grown = kept;',
    tests: ['test/log/checkpoints.spec.ts'],
    only: 'on sqlite are not signed',
  },
  {
    name: 'verifier ignores a smaller size',
    file: 'verifier/verify.mjs',
    find: 'for (const note of signed.filter(({ held, size }) => held && size > entries))',
    put: 'for (const note of [])',
    tests: ['test/evidence/verifier.spec.ts'],
    only: 'tamperings',
  },
  {
    name: 'one DTO without mask',
    file: 'src/candidates/views/disclosures.service.ts',
    find: 'const secret = holdsC3(cls);',
    put: 'const secret = false;',
    tests: ['test/conflicts/need-to-know.spec.ts'],
    only: 'on sqlite from stage to stage',
  },
  {
    name: 'duties checked by role, not by history',
    file: 'src/candidates/separated.ts',
    find: 'own.length > 0 ? partsPlayed(asks, file.id) : []',
    put: '[]',
    tests: ['test/conflicts/separation.spec.ts'],
    only: 'on sqlite (introducer|verifier|signer)',
  },
  {
    name: 'TOTP reusable',
    file: 'src/auth/factor/factors.service.ts',
    find: `    const spent = await tx.run('UPDATE second_factor SET last_step = ? WHERE account_id = ? AND last_step < ?', [
      ...[step, accountId, step],
    ]);
    return spent === 1;`,
    put: '    return true;',
    tests: ['test/auth/second-factor.spec.ts'],
    only: 'SEC-31',
  },
  {
    name: 'backup by file copy',
    file: 'src/backup/sqlite-copy.ts',
    find: "connection.prepare('VACUUM INTO ?').run(into);",
    put: "process.getBuiltinModule('node:fs').copyFileSync(databaseFile, into);",
    tests: ['test/backup/online.spec.ts'],
    only: 'at work on sqlite',
  },
  {
    name: 'restore without erasure journal',
    file: 'src/backup/restore-backup.ts',
    find: '    await reapplyErasures(store, journal, clock);\n',
    put: '',
    tests: ['test/backup/restore.spec.ts'],
    only: 'a backup of sqlite SEC-10',
  },
  {
    name: 'clock going back accepted for a checkpoint',
    file: 'src/log/tree/checkpoints.service.ts',
    find: 'const at = last && last.at > now ? last.at : now;',
    put: 'const at = now;',
    tests: ['test/log/checkpoints.spec.ts'],
    only: 'on sqlite do not go back',
  },
  {
    name: 'clock going back accepted for a proof',
    file: 'src/auth/proof.ts',
    find: 'return age >= 0 && age <= freshFor;',
    put: 'return age <= freshFor;',
    tests: ['src/auth/proof.spec.ts'],
  },
  {
    name: '503 after commit',
    file: 'src/database/sqlite-writer.ts',
    find: "      this.#fault?.('committed');\n",
    put: "      this.#fault?.('committed');\n      if (this.#queue.length > 20) throw new Error('Too much waits.');\n",
    tests: ['src/database/sqlite-writer.spec.ts'],
  },
  {
    name: 'erasure without VACUUM',
    file: 'src/database/sqlite-writer.ts',
    find: "      this.connection.exec('VACUUM');\n",
    put: '',
    tests: ['src/database/sqlite-writer.spec.ts'],
    only: 'file written anew',
  },
];

/** Faults of the same list for which the house has no room yet. */
export const notHere = [
  { name: 'zip size from the header', why: 'no file is taken in yet' },
  {
    name: 'clock going back accepted for an entry',
    why: 'an entry tells the time its clock told; its place is by number and leaf, not by time (REL-14 is a later part)',
  },
];
