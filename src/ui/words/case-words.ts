import { byLang, text } from './text.js';

/** The pages of one case. */
export const caseWords = byLang({
  tabs: text('Các trang của hồ sơ', 'Pages of the case'),
  overview: text('Tổng quan', 'Overview'),
  chart: text('Sơ đồ', 'Chart'),
  plan: text('Kế hoạch', 'Plan'),
  papers: text('Giấy tờ', 'Papers'),
  restricted: text('Hạn chế', 'Restricted'),
});
