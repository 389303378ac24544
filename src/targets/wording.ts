/** How a plan words a target. `contradictory`: "at least from 3 to 5" is a minimum and a range at once. */
export type Wording = 'plain' | 'atLeast' | 'moreThan' | 'range' | 'contradictory';

const isSpan = (text: string): boolean => text.includes('từ ') && text.indexOf(' đến ') > text.indexOf('từ ') + 3;

export function wordingOf(raw: string): Wording {
  const text = raw.toLowerCase();
  const range = isSpan(text) || /^\d+\s*-\s*\d+$/.test(text);
  const atLeast = /ít nhất|trở lên/.test(text);
  if (range) return atLeast ? 'contradictory' : 'range';
  if (atLeast) return 'atLeast';
  return /^(?:trên|hơn) /.test(text) ? 'moreThan' : 'plain';
}
