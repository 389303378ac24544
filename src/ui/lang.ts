import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lang } from './words/text.js';

/** The language of the page, for the few words that components bring themselves; the layout sets it. */
export const LangContext = createContext<Lang>('vi');

export const useLang = (): Lang => useContext(LangContext);
