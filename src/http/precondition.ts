import { parameter } from './parameter.js';
import { Problem } from './problem.js';

const keyForm = /^[!-~]{8,128}$/;
const tagForm = /^"(\d{1,15})"$/;

/** The client's own name for this command, so that a repeat is harmless. 400 where missing or malformed. */
export const IdempotencyKey = parameter(
  [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description: 'Made by the client, one per command; a repeat gets the first answer again.',
      schema: { type: 'string', pattern: keyForm.source },
    },
  ],
  (request): string => {
    const key = request.headers['idempotency-key'];
    if (typeof key === 'string' && keyForm.test(key)) return key;
    throw Problem.malformed([
      {
        header: 'Idempotency-Key',
        code: key === undefined ? 'required' : 'pattern',
        message: 'must be 8 to 128 visible ASCII characters',
      },
    ]);
  },
);

/** The revision the client saw. 428 where missing, 400 where it is no strong tag of ours. */
export const IfMatch = parameter(
  [
    {
      name: 'If-Match',
      in: 'header',
      required: true,
      description: 'The ETag of the revision the client saw.',
      schema: { type: 'string', pattern: tagForm.source },
    },
  ],
  (request): number => {
    const tag = request.headers['if-match'];
    if (tag === undefined) throw Problem.preconditionRequired();
    const revision = tagForm.exec(tag)?.[1];
    if (revision !== undefined) return Number(revision);
    throw Problem.malformed([{ header: 'If-Match', code: 'pattern', message: 'must be a revision such as "12"' }]);
  },
);

export const etag = (revision: number): string => `"${revision}"`;
