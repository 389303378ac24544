import { createHmac } from 'node:crypto';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The program on a person's phone: six digits of a secret for every thirty seconds (RFC 6238). */
export class Authenticator {
  #secret;

  /** `secret` in base 32; `now` tells milliseconds since 1970. */
  constructor(secret, now = Date.now) {
    const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
    this.#secret = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
    this.now = now;
  }

  get step() {
    return Math.floor(this.now() / 30_000);
  }

  code(step) {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(step));
    const mac = createHmac('sha1', this.#secret).update(counter).digest();
    const number = mac.readUInt32BE(mac.at(-1) & 15) & 0x7fffffff;
    return String(number % 1_000_000).padStart(6, '0');
  }
}
