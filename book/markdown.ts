/** A table of Markdown; what stands in a cell is plain text or code. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

const cell = (words: string): string => words.replaceAll('|', '\\|').replaceAll('\n', ' ').trim();

/** Pieces of a page, a blank line between them, one line feed at the end. */
export const page = (...pieces: readonly string[]): string =>
  `${pieces.filter((piece) => piece !== '').join('\n\n')}\n`;

export const code = (words: string): string => `\`${words}\``;
