import type { Duty } from '../../workflows/kernel/duty.js';

/** One sign-in of the demo profile. Its pass phrase is known to all, which is why the real profile has none. */
export interface RoleCard {
  readonly duty: Duty;
  readonly name: string;
  readonly unit: string;
  readonly login: string;
  readonly passPhrase: string;
  /** Of the second factor, in base 32; the same for all. */
  readonly secret: string;
  /** Over a top unit, and so also over the working days and the migrations of live cases. */
  readonly top?: boolean;
}

/** Why a sign-in failed; wrong and unknown are told alike. */
export type SignInFailure =
  | { readonly kind: 'missing'; readonly login: boolean; readonly password: boolean }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly seconds: number };

export interface SignInView {
  /** Kept after a failure; the password never is. */
  readonly login: string;
  /** The tick that several people use the machine. */
  readonly shared: boolean;
  readonly failure: SignInFailure | null;
  /** Path of ours to go to afterwards. */
  readonly returnTo: string | null;
  /** Nobody has an account yet: the house is still to be set up. */
  readonly unsettled: boolean;
  /** Empty outside the demo profile. */
  readonly roles: readonly RoleCard[];
  /** Of the second factor of the demo accounts at this moment; null outside the demo profile. */
  readonly demoCode: string | null;
}
