/** Pictures of the screens by name, taken by `npm run screenshots`, and where they are served. */
export const pictures: Readonly<Record<string, string>> = {};
