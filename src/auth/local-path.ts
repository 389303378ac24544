/** Control characters and backslashes are read as nothing or as `/` by browsers, so they could lead to another host. */
const ours = /^\/(?![/\\])[^\\\p{Cc}]*$/u;

/** A path of this very host to go to after signing in, or null: an address sent by others leads nowhere else. */
export function localPath(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > 2000 || !ours.test(text)) return null;
  return /^\/dang-(?:nhap|xuat)/.test(text) ? null : text;
}
