import { logExport } from './log-export.js';
import { logKeys } from './log-keys.js';
import { treeVerbs } from './log-tree.js';
import { logVerify } from './log-verify.js';
import type { Noun } from './noun.js';

export const log: Noun = {
  ...treeVerbs,
  export: {
    takes: '--out FILE [--data DIR] [--json]',
    about: 'write the whole log to a file that verifier/verify.mjs checks alone',
    run: logExport,
  },
  verify: {
    takes: '[--keys FILE] [--checkpoints FILE] [--lang vi|en] [--data DIR] [--json]',
    about: 'export, verify against the witness file, and end with the code of the verifier',
    run: logVerify,
  },
  keys: { takes: '[--data DIR] [--json]', about: 'the keys that checkpoints are verified by', run: logKeys },
};
