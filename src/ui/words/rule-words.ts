import { type Text, text } from './text.js';

/**
 * What a rule asks, as a clause without capital or full stop, so that it reads after "Chưa được, vì …" and "Not yet: …".
 * No clause holds a number that differs between editions: such numbers come with the refusal.
 */
export interface RuleWords extends Text {
  /** What puts it right, as a short phrase; every rule that bars or limits has one. */
  readonly remedy?: Text;
}

export const asks = (vi: string, en: string): RuleWords => text(vi, en);

export const stops = (vi: string, en: string, remedyVi: string, remedyEn: string): Required<RuleWords> => ({
  vi,
  en,
  remedy: text(remedyVi, remedyEn),
});
