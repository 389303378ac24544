/**
 * Control, format (bidi, zero width), line and paragraph separators, lone surrogates, and what is drawn as nothing:
 * all but the line feed and the two signs that say how an emoji is drawn.
 */
const unclean = /(?!\n|\ufe0e|\ufe0f)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}]/u;

const plain = /^[ -~]*$/;

/** The text in NFC with `\n` for every line end, or `null` where it hides characters that nobody sees (SEC-61). */
export function cleanText(text: string): string | null {
  if (plain.test(text)) return text;
  const tidy = text.replace(/\r\n?/g, '\n');
  return unclean.test(tidy) ? null : tidy.normalize('NFC');
}
