/** How a plan words a target. `contradictory`: "at least from 3 to 5" is a minimum and a range at once. */
export type Wording = 'plain' | 'atLeast' | 'moreThan' | 'range' | 'contradictory';

export function wordingOf(raw: string): Wording {
  const text = raw.toLowerCase();
  const range = /từ .+ đến /.test(text) || /^\d+\s*-\s*\d+$/.test(text);
  const atLeast = /ít nhất|trở lên/.test(text);
  if (range) return atLeast ? 'contradictory' : 'range';
  if (atLeast) return 'atLeast';
  return /^(?:trên|hơn) /.test(text) ? 'moreThan' : 'plain';
}
