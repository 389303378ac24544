import { Tag, type TagLook } from '../ui/tag.js';
import { editionsWords } from '../ui/words/editions-words.js';
import type { Lang } from '../ui/words/text.js';
import type { RunView } from './migration.view.js';

const looks: Readonly<Record<RunView['state'], TagLook>> = {
  ...{ surveying: 'notice', surveyed: 'open', applying: 'lapse', applied: 'ok', rejected: 'notice' },
};

export function RunState({ lang, state }: { readonly lang: Lang; readonly state: RunView['state'] }) {
  return <Tag look={looks[state]}>{editionsWords[lang][state]}</Tag>;
}

/** Of how many cases the run has said its last word: in a dry run those it has seen, afterwards those it has settled. */
export function settledOf({ state, progress }: Pick<RunView, 'state' | 'progress'>): number {
  const { cases: _, foreseen, ...settled } = progress;
  const all = Object.values(settled).reduce((sum, one) => sum + one, 0);
  return state === 'applying' || state === 'applied' ? all : all + foreseen;
}
