const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 base 32 without padding, as authenticator programs read a secret. */
export function base32(bytes: Buffer): string {
  let [text, rest, bits] = ['', 0, 0];
  for (const byte of bytes) {
    rest = (rest << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += letters[(rest >> (bits - 5)) & 31]!;
    rest &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + letters[(rest << (5 - bits)) & 31]!;
}

/** The bytes of a text that `base32` made; a `RangeError` for a letter it never writes. */
export function bytesOf(text: string): Buffer {
  const bytes: number[] = [];
  let [rest, bits] = [0, 0];
  for (const letter of text) {
    const value = letters.indexOf(letter);
    if (value < 0) throw new RangeError('not base 32');
    rest = (rest << 5) | value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push(rest >> bits);
    rest &= (1 << bits) - 1;
  }
  return Buffer.from(bytes);
}
