const narrow = new Set([..."iIjlt.,:;'()[]|! ·ìíỉĩị"]);
const wide = new Set([...'mwMW@→–…']);

/** How wide words are drawn, in pixels: a careful guess for a sans-serif face, so that nothing runs into the next. */
export function widthOf(words: string, size: number): number {
  let ems = 0;
  for (const letter of words.normalize('NFC'))
    ems += narrow.has(letter) ? 0.34 : wide.has(letter) ? 0.9 : /\p{Lu}/u.test(letter) ? 0.72 : 0.6;
  return ems * size;
}

/** Words in lines no wider than this. */
export function wrapped(words: readonly string[], between: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last}${between}${word}`;
    if (last !== undefined && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
