/** The instant so many milliseconds after another. */
export const later = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

/** The instant so many milliseconds before another. */
export const earlier = (instant: string, milliseconds: number): string => later(instant, -milliseconds);
