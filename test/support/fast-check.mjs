// What `import fc from 'fast-check'` means in tests: the same cases in every run, so that a red build is the fault of a
// change; other cases by LOTRINH_SEED=number. Here and not in the setup: most files do without it.
import fc from '../../node_modules/fast-check/lib/fast-check.js';

fc.configureGlobal({ seed: Number(process.env.LOTRINH_SEED ?? 20_260_203) });

export default fc;
