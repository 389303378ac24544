/** What a code was refused for. */
export type CodeFailure =
  { readonly kind: 'missing' } | { readonly kind: 'wrong' } | { readonly kind: 'wait'; readonly seconds: number };

export interface EnrolView {
  readonly state:
    | { readonly kind: 'start' }
    | { readonly kind: 'offered'; readonly secret: string; readonly uri: string }
    /** The secret was shown and is not shown again. */
    | { readonly kind: 'again'; readonly failure: CodeFailure }
    | { readonly kind: 'done'; readonly recoveryCodes: readonly string[] }
    | { readonly kind: 'active' };
  /** Path of ours to go to afterwards. */
  readonly returnTo: string | null;
}

export interface StepUpView {
  readonly failure: CodeFailure | null;
  /** Key of what the proof is asked for, as the address says it; empty where it says nothing. */
  readonly doing: string;
  readonly returnTo: string | null;
  /** In the demo alone, whose secret is printed anyway. */
  readonly demoCode: string | null;
}
