import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createDurably } from '../../durable-file.js';

/** An Ed25519 key and the 32 bytes by which its signatures are known. */
export interface SigningKey {
  readonly secret: KeyObject;
  readonly publicKey: Uint8Array;
}

/** What is wrong with a signing key file that exists, in words for the operator; empty where it may be used. */
export function signingKeyFaults(file: string): string[] {
  if ((statSync(file).mode & 0o077) !== 0) return [`${file} may be read by others: chmod 600 it`];
  try {
    readSecret(file);
    return [];
  } catch {
    return [`${file} is no Ed25519 private key in PKCS8 PEM`];
  }
}

/**
 * The key that signs checkpoints, made where the file is not there: at the first start, or to rotate, after the operator
 * has put the old one away. Durable before anything is signed by it.
 */
export function readSigningKey(file: string): SigningKey {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    createDurably(file, Buffer.from(privateKey.export({ format: 'pem', type: 'pkcs8' })));
  }
  const [fault] = signingKeyFaults(file);
  if (fault !== undefined) throw new Error(fault);
  const secret = readSecret(file);
  const { x } = createPublicKey(secret).export({ format: 'jwk' });
  return { secret, publicKey: Buffer.from(x!, 'base64url') };
}

function readSecret(file: string): KeyObject {
  const secret = createPrivateKey(readFileSync(file));
  if (secret.asymmetricKeyType !== 'ed25519') throw new TypeError('another kind of key');
  return secret;
}
