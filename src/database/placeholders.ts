/** A statement with every `?` written anew, `n` from 1; one inside quotes or a comment is no placeholder. */
export function withPlaceholders(sql: string, write: (n: number) => string): string {
  let n = 0;
  return sql.replace(/'[^']*(?:'|$)|"[^"]*(?:"|$)|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\?/g, (part) =>
    part === '?' ? write((n += 1)) : part,
  );
}
