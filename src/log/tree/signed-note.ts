import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** What a checkpoint says. `root` is lower-case hex, `at` an instant; `origin` names the log and its epoch. */
export interface CheckpointText {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly at: string;
}

/** A key that notes are signed by: its name is the log's origin without epoch. */
export interface NoteSigner {
  readonly name: string;
  readonly secret: KeyObject;
  /** The 32 bytes of the public key. */
  readonly publicKey: Uint8Array;
}

const ed25519 = 0x01;
/** What stands before the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const derHead = Buffer.from('302a300506032b6570032100', 'hex');

/** The first four bytes of SHA-256(name ‖ line feed ‖ 0x01 ‖ public key), hex (C2SP signed-note). */
export const keyHashOf = (name: string, publicKey: Uint8Array): string =>
  createHash('sha256').update(`${name}\n`).update(Uint8Array.of(ed25519)).update(publicKey).digest('hex').slice(0, 8);

/** The key as verifiers keep it: `<name>+<key hash>+<base64(0x01 ‖ public key)>`. */
export const vkeyOf = ({ name, publicKey }: Pick<NoteSigner, 'name' | 'publicKey'>): string =>
  `${name}+${keyHashOf(name, publicKey)}+${Buffer.concat([Uint8Array.of(ed25519), publicKey]).toString('base64')}`;

/** The text that is signed: four lines, each ended by a line feed (C2SP tlog-checkpoint with one extension line). */
export const textOf = ({ origin, size, root, at }: CheckpointText): string =>
  `${origin}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\ntime ${at}\n`;

export const signedNote = (checkpoint: CheckpointText, signer: NoteSigner): string =>
  signText(textOf(checkpoint), signer);

/** Any text that ends with a line feed, with a signature under it. */
export function signText(text: string, { name, secret, publicKey }: NoteSigner): string {
  const signature = sign(null, Buffer.from(text), secret);
  const stamped = Buffer.concat([Buffer.from(keyHashOf(name, publicKey), 'hex'), signature]);
  return `${text}\n— ${name} ${stamped.toString('base64')}\n`;
}

/** A note that cannot be believed; the reason says why. */
export class BadNote extends Error {
  override readonly name = 'BadNote';
}

const note =
  /^((lotrinh\/[0-9a-f]{16}(?:\/[1-9]\d*)?)\n([1-9]\d{0,15}|0)\n([A-Za-z0-9+/]{43}=)\ntime (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\n)\n— (\S+) ([A-Za-z0-9+/]{91}=)\n$/;

/** What a note says, signed by whom it may be. Throws `BadNote`. */
export function readNote(text: string): CheckpointText & { readonly keyHash: string } {
  const [, , origin, size, root, at, , stamped] = note.exec(text) ?? [];
  if (stamped === undefined) throw new BadNote('it is no note of a checkpoint');
  return {
    ...{ origin: origin!, size: Number(size), at: at!, root: Buffer.from(root!, 'base64').toString('hex') },
    keyHash: Buffer.from(stamped, 'base64').subarray(0, 4).toString('hex'),
  };
}

/** The same, once one of the keys has signed it. Throws `BadNote`. */
export function openNote(text: string, vkeys: readonly string[]): CheckpointText & { readonly keyHash: string } {
  const said = readNote(text);
  openText(text, vkeys);
  return said;
}

/** The text over the signature, once one of the keys has signed it. Throws `BadNote`. */
export function openText(note: string, vkeys: readonly string[]): string {
  const [, signed, name, stamped] = /^([^]*\n)\n— (\S+) ([A-Za-z0-9+/]{91}=)\n$/.exec(note) ?? [];
  if (stamped === undefined) throw new BadNote('it is not signed');
  const keyHash = Buffer.from(stamped, 'base64').subarray(0, 4).toString('hex');
  const publicKey = vkeys.map(keyIn).find((key) => key.name === name && key.hash === keyHash)?.publicKey;
  if (!publicKey) throw new BadNote(`it is signed by no key of this log (${keyHash})`);
  const key = createPublicKey({ key: Buffer.concat([derHead, publicKey]), format: 'der', type: 'spki' });
  const signature = Buffer.from(stamped, 'base64').subarray(4);
  if (!verify(null, Buffer.from(signed!), key, signature)) throw new BadNote('its signature does not fit');
  return signed!;
}

/** A verifier key taken apart. Throws `BadNote`. */
function keyIn(vkey: string): { readonly name: string; readonly hash: string; readonly publicKey: Buffer } {
  const [, name, hash, encoded] = /^(\S+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(vkey) ?? [];
  if (encoded === undefined) throw new BadNote('a key of the log is not written as one');
  return { name: name!, hash: hash!, publicKey: Buffer.from(encoded, 'base64').subarray(1) };
}
