import type { Lang } from './text.js';

/** A legal date as people write it: 05/12/2026. A birth date may lack its day or month. */
export const dateText = (date: string): string => date.split('-').reverse().join('/');

const weekdays = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

/** A legal date in full, to be checked: "05/09/2026, thứ Bảy". What is no date stays what it is. */
export function fullDate(date: string, lang: Lang): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`).getUTCDay() : NaN;
  return Number.isNaN(day) ? date : `${dateText(date)}, ${weekdays[lang][day]!}`;
}

/** The documents of a slice of the law: `24-QĐ/TW:2021-07-30+…` is read as 24-QĐ/TW (30/07/2021); … */
export const editionText = (slice: string): string =>
  slice.replaceAll('+', '; ').replace(/:(\d{4}-\d{2}-\d{2})/g, (_, date: string) => ` (${dateText(date)})`);

/** An instant as the wall clock of Viet Nam shows it: 15/11/2026 14:05. Viet Nam keeps UTC+7 all year. */
export function instantText(instant: string): string {
  const [day = '', clock = ''] = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().split('T');
  return `${dateText(day)} ${clock.slice(0, 5)}`;
}

/** The time of day of an instant in Viet Nam: 14:05. */
export const timeText = (instant: string): string => instantText(instant).slice(-5);

/** The day of an instant in Viet Nam, as a legal date. */
export const dayOfInstant = (instant: string): string =>
  new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);

/** 1.234,5 in Vietnamese, 1,234.5 in English. */
export const numberText = (value: number, lang: Lang): string => numbers[lang].format(value);

// Made once: making one costs as much as drawing fifty rows of a table.
const numbers = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') } as const;

/**
 * How long is left: "còn 14 ngày làm việc", "hôm nay", "quá hạn 3 ngày làm việc".
 * `unit` says when days are plain days and not working days.
 */
export function timeLeft(left: number, lang: Lang, unit: 'workday' | 'day' = 'workday'): string {
  const days = numberText(Math.abs(left), lang);
  if (lang === 'vi') {
    const name = unit === 'workday' ? 'ngày làm việc' : 'ngày';
    return left === 0 ? 'hôm nay' : left > 0 ? `còn ${days} ${name}` : `quá hạn ${days} ${name}`;
  }
  const name = `${unit === 'workday' ? 'working day' : 'day'}${Math.abs(left) === 1 ? '' : 's'}`;
  return left === 0 ? 'today' : left > 0 ? `${days} ${name} left` : `${days} ${name} overdue`;
}
