/** A cell of a table: a dash says zero, a blank says nothing; what is no whole number is not read as one. */
export function printedNumber(raw: string): number | null {
  const text = raw.trim();
  if (/^[-–—]$/.test(text)) return 0;
  return /^\d+$/.test(text) ? Number(text) : null;
}
