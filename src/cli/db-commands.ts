import { parseArgs } from 'node:util';
import { createStore } from '../database/store.js';
import { openData, configOf } from './data.js';
import { exit } from './exit.js';
import type { Noun } from './noun.js';
import type { Command } from './run.js';
import { schemaState } from './schema-state.js';
import { table } from './table.js';

const options = { data: { type: 'string' }, json: { type: 'boolean' } } as const;

const status: Command = async (words, { say }) => {
  const { values } = parseArgs({ args: [...words], options });
  const { reader, close } = await openData(values.data);
  try {
    const { applied, pending, unknown } = await schemaState(
      reader,
      configOf(values.data).databaseUrl === null ? 'sqlite' : 'postgres',
    );
    if (values.json) say(JSON.stringify({ applied, pending, unknown }));
    else {
      const rows = [
        ...applied.map((name) => [name, 'applied']),
        ...pending.map((name) => [name, 'to come: lotrinh db migrate, or the next start']),
        ...unknown.map((name) => [name, 'of a newer version of the product']),
      ];
      for (const line of table(['migration', ''], rows)) say(line);
    }
    return pending.length + unknown.length > 0 ? exit.differs : exit.ok;
  } finally {
    await close();
  }
};

/** As a start does, without serving: whoever writes already is told to stop first, by `busy`. */
const migrate: Command = async (words, { say, note }) => {
  const { values } = parseArgs({ args: [...words], options });
  note('Opening the database and bringing its tables up to date …');
  const store = await createStore(configOf(values.data));
  try {
    const { applied } = await schemaState(store.reader, store.dialect);
    say(
      values.json
        ? JSON.stringify({ applied })
        : `up to date: ${applied.length} migrations, the last ${applied.at(-1)!}`,
    );
    return exit.ok;
  } finally {
    await store.close();
  }
};

export const db: Noun = {
  status: {
    takes: '[--data DIR] [--json]',
    about: 'which migrations made the tables, and which are to come',
    run: status,
  },
  migrate: { takes: '[--data DIR] [--json]', about: 'bring the tables up to date, the service stopped', run: migrate },
};
