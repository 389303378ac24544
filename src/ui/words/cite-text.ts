import type { Lang } from './text.js';

/** Custom, where no article speaks of an act. */
const practice = { vi: 'thực tế công tác, không có điều khoản riêng', en: 'practice, no article of its own' };

/** A citation as it is read: articles stand as they are. */
export const citeText = (cite: string, lang: Lang): string => (cite === 'practice' ? practice[lang] : cite);
