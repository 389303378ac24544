/** What stands under a key that people wrote. `toString` and its like, which every object has, are not there. */
export const known = <V>(map: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;
