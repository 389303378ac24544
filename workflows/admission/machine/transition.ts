import type { Duty } from '../../kernel/duty.js';
import type { GuardParams, TransitionLaw } from '../../kernel/procedure.js';
import type { RuleId } from '../rules/register.js';

/** Who acts in law and, where the acting body has no account of its own, who types it for it. */
interface Who {
  readonly by: Duty;
  readonly recordedBy?: readonly Duty[];
  readonly confirm?: readonly Duty[];
  /** It leads off the road. */
  readonly aside?: true;
}

/** The law of a transition. It rests on its first rule; without one it is practice, where the law read is silent. */
export function law(who: Duty | Who, ...rules: RuleId[]): TransitionLaw {
  const { by, recordedBy, confirm, aside } = typeof who === 'string' ? { by: who } : who;
  return {
    by,
    recordedBy: recordedBy ?? [by],
    ...(confirm && { confirm }),
    ...(aside && { aside }),
    rules,
    cite: rules[0] ?? 'practice',
  };
}

/** To another stage. */
export const to = (target: string, meta: TransitionLaw) => ({ target: `#${target}`, actions: 'apply', meta });

/** To another stage where a routing guard says so; the first that holds is taken. */
export const when = (guard: string, params: GuardParams, target: string, meta: TransitionLaw) => ({
  guard: { type: guard, params },
  ...to(target, meta),
});

/** No change of stage: the act adds facts. */
export const stay = (meta: TransitionLaw) => ({ actions: 'apply', meta });

/** Back to the place the case left for this side state. The effect of the act clears it. */
export const back = (meta: TransitionLaw) => stay({ ...meta, returns: true });

/** The same, where a guard says that this way is the one. */
export const backIf = (guard: string, params: GuardParams, meta: TransitionLaw) => ({
  guard: { type: guard, params },
  ...back(meta),
});

/** No change of stage, where a guard says that the act has its place. */
export const stayIf = (guard: string, meta: TransitionLaw, params: GuardParams = {}) => ({
  guard: { type: guard, params },
  ...stay(meta),
});

/** A second person of the branch, or the grassroots committee's officer, confirms what a branch voted. */
export const branchCount = { by: 'secretary', confirm: ['secretary', 'grassroots', 'superior'] } as const satisfies Who;
/** The grassroots committee's vote: confirmed by another of its office or by the superior. */
export const committeeCount = {
  by: 'grassroots',
  confirm: ['grassroots', 'superior', 'organisationBoard'],
} as const satisfies Who;
/** A decision of the competent committee: confirmed by another of its office or by its organisation board. */
export const decisionCount = { by: 'competent', confirm: ['competent', 'organisationBoard'] } as const satisfies Who;

export const clock = (...rules: RuleId[]) => law('clock', ...rules);

/** A political centre; where there is none, the committee competent to admit or its organisation body records (G01-3.1). */
export const centre = {
  by: 'politicalCentre',
  recordedBy: ['politicalCentre', 'competent', 'organisationBoard'],
} as const satisfies Who;
