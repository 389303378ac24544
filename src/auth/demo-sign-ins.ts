import type { RoleCard } from './sign-in.view.js';

/** One sign-in a role for the demo profile, given by whoever fills the demo; absent elsewhere. */
export const DEMO_SIGN_INS = Symbol('demo sign-ins');

export type DemoSignIns = readonly RoleCard[];
