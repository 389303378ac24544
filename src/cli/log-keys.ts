import { parseArgs } from 'node:util';
import { logKeys as keysOf } from '../evidence/log-bundle.js';
import { openData } from './data.js';
import { exit, Refusal } from './exit.js';
import type { Command } from './run.js';

/** The keys by which the log's checkpoints are verified, one a line: what an inspector takes along, and keeps. */
export const logKeys: Command = async (words, { say }) => {
  const { values } = parseArgs({
    args: [...words],
    options: { data: { type: 'string' }, json: { type: 'boolean' } },
  });
  const { reader, close } = await openData(values.data);
  try {
    const keys = await keysOf(reader);
    if (keys.length === 0) throw new Refusal('This log has no key yet: start the service once.', exit.unknown);
    if (values.json) say(JSON.stringify({ keys }));
    else for (const key of keys) say(key);
    return exit.ok;
  } finally {
    await close();
  }
};
