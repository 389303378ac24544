import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';

/** A signing key and the name under which it signs. */
export class NoteSigner {
  readonly #key: KeyObject;
  readonly #id: Buffer;
  /** What an inspector is handed to check its signatures by. */
  readonly vkey: string;

  /** @param seed 32 bytes as hexadecimal: the same key each time */
  constructor(
    readonly name: string,
    seed: string,
  ) {
    const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.from(seed, 'hex')]);
    this.#key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    const raw = createPublicKey(this.#key).export({ format: 'der', type: 'spki' }).subarray(-32);
    const typed = Buffer.concat([Buffer.of(1), raw]);
    this.#id = createHash('sha256').update(`${name}\n`).update(typed).digest().subarray(0, 4);
    this.vkey = `${name}+${this.#id.toString('hex')}+${typed.toString('base64')}`;
  }

  note(head: { readonly origin: string; readonly size: number; readonly root: string; readonly at: string }): string {
    const root = Buffer.from(head.root, 'hex').toString('base64');
    return this.seal(`${head.origin}\n${head.size}\n${root}\ntime ${head.at}\n`);
  }

  seal(text: string): string {
    const signature = Buffer.concat([this.#id, sign(null, Buffer.from(text), this.#key)]);
    return `${text}\n\u2014 ${this.name} ${signature.toString('base64')}\n`;
  }
}
