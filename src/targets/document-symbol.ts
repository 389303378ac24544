/**
 * The symbol of a Party paper in its standard order, number-kind/body, for search: `145/KH-HU` and `141 CV/HU` are
 * printed too. A text of another form is returned as it is.
 */
export function standardSymbol(printed: string): string {
  const found = /^(\d+)[-/ ](\p{L}+)[-/](\p{L}+)$/u.exec(tight(printed));
  return found ? `${found[1]!}-${found[2]!}/${found[3]!}` : printed;
}

/** One blank at most, and none beside a hyphen or a stroke. */
const tight = (printed: string): string =>
  printed
    .trim()
    .split(/\s/)
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll(/ ?([-/]) ?/g, '$1');
