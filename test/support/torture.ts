/** `npm run torture` asks for the full counts; `npm test` for what fits its time. */
export const tortured = process.env['LOTRINH_TORTURE'] === '1';

export const counts = (usual: number, full: number): number => (tortured ? full : usual);

/** The same inputs each time in `npm test`, others each night; a failure names its seed. */
export const seed = (): number => (tortured ? Date.now() % 2 ** 31 : 20_261_120);
