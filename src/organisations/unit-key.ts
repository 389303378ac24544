/** The segment of a unit in paths: the random tail of its id. Two siblings would have to share 48 random bits. */
export const unitKey = (unitId: string): string => unitId.slice(-12);
