/**
 * The symbol of a Party paper in its standard order, number-kind/body, for search: `145/KH-HU` and `141 CV/HU` are
 * printed too. A text of another form is returned as it is.
 */
export function standardSymbol(printed: string): string {
  const found = /^(\d+)\s*[-/ ]\s*(\p{L}+)\s*[-/]\s*(\p{L}+)$/u.exec(printed.trim());
  return found ? `${found[1]!}-${found[2]!}/${found[3]!}` : printed;
}
