import { byLang, type Lang, textWith } from './text.js';

const words = byLang({
  ballots: textWith(
    (ballots: number, present: number) => `Tổng số phiếu (${ballots}) không thể lớn hơn số có mặt (${present})`,
    (ballots: number, present: number) => `The votes (${ballots}) cannot be more than those present (${present})`,
  ),
  base: textWith(
    (ballots: number, base: number) => `Tổng số phiếu (${ballots}) không thể lớn hơn tổng số được tính (${base})`,
    (ballots: number, base: number) => `The votes (${ballots}) cannot be more than the base (${base})`,
  ),
  present: textWith(
    (present: number, listed: number) => `Số có mặt (${present}) không thể lớn hơn tổng số trong danh sách (${listed})`,
    (present: number, listed: number) => `Those present (${present}) cannot be more than those listed (${listed})`,
  ),
});

type Detail = Readonly<Record<string, string | number | undefined>>;

/** What does not add up in the figures of a vote that a rule found wrong; none where it tells no figures. */
export function voteFaults({ listed, base, present, yes, no, invalid }: Detail, lang: Lang): readonly string[] {
  const known = [listed, base, present, yes, no, invalid].every((figure) => typeof figure === 'number');
  if (!known) return [];
  const [all, counted, there] = [Number(listed), Number(base), Number(present)];
  const ballots = Number(yes) + Number(no) + Number(invalid);
  const told = words[lang];
  return [
    ...(there > all ? [told.present(there, all)] : []),
    ...(ballots > there ? [told.ballots(ballots, there)] : []),
    ...(ballots > counted ? [told.base(ballots, counted)] : []),
  ];
}
