import { confidences, forces } from '../src/ui/words/marks.js';
import { dateText, editionText } from '../src/ui/words/dates.js';
import type { Lang, Text } from '../src/ui/words/text.js';
import { text } from '../src/ui/words/text.js';
import type { Diagram } from './diagrams.js';
import type { Edition } from './editions.js';
import { code, page, table } from './markdown.js';
import { says } from './words.js';

const markMeanings: Readonly<Record<keyof typeof confidences, Text>> = {
  C2T: text(
    'hai nguồn trở lên, có toàn văn của Trung ương',
    'two sources or more, a full text of the centre among them',
  ),
  C2: text('hai nguồn trở lên', 'two sources or more'),
  C1T: text('một nguồn, là toàn văn của Trung ương', 'one source, a full text of the centre'),
  C1: text('một nguồn', 'one source'),
  P: text(
    'chỉ đọc được ở ấn bản kề bên, cùng số và cùng nội dung',
    'read only in a neighbouring edition; number and subject the same',
  ),
  A: text(
    'cách hiểu chưa có nguồn: chỉ cảnh báo, hoặc cấp trên cho qua với lý do và giấy tờ',
    'a reading without a source: it warns, or the duty above passes it with a reason and a paper',
  ),
  L: text('quy định của địa phương: chỉ khi đơn vị bật', 'a rule of one province: only where a unit switches it on'),
};

const forceMeanings: Readonly<Record<keyof typeof forces, Text>> = {
  bar: text('việc bị từ chối', 'the act is refused'),
  lapse: text(
    'việc được ghi, thiếu sót mở đến khi được khắc phục',
    'the act is recorded, the lapse stays open until mended',
  ),
  notice: text('chỉ báo cho biết', 'it informs'),
  outcome: text('chọn bước tiếp theo, không chặn gì', 'it chooses the way and stops nothing'),
  none: text('định nghĩa hoặc sự kiện, chỉ dẫn chiếu', 'a definition or a fact, cited only'),
};

/** The first page of the book in a language: where everything is, and how marks and forces are read. */
export function indexPage(editions: readonly Edition[], drawn: readonly Diagram[], lang: Lang): string {
  const link = (words: string, to: string): string => `[${words}](${to})`;
  return page(
    `# ${says.title[lang]}`,
    says.made[lang],
    says.oneMachine[lang],
    `## ${says.editions[lang]}`,
    table(
      [says.editions, says.slice, says.from, says.rules].map((head) => head[lang]),
      editions.flatMap(({ name, slices }) =>
        slices.map(({ id, from }, index) => [
          index === 0 ? `**${name}**` : '',
          editionText(id),
          dateText(from),
          index > 0
            ? ''
            : [
                link(says.rules[lang], `${name}/rules.md`),
                link(says.transitions[lang], `${name}/transitions.md`),
                link(says.limits[lang], `${name}/limits.md`),
              ].join(', '),
        ]),
      ),
    ),
    `- ${link(says.crosswalks[lang], 'crosswalks.md')}\n- ${link(says.diagrams[lang], 'diagrams.md')}: ${drawn.map(({ title }) => title).join('; ')}`,
    `## ${says.marks[lang]}`,
    table(
      [says.id, says.mark, says.content].map((head) => head[lang]),
      Object.entries(markMeanings).map(([mark, meaning]) => [
        code(mark),
        confidences[mark as keyof typeof confidences][lang],
        meaning[lang],
      ]),
    ),
    `## ${says.forces[lang]}`,
    table(
      [says.force, says.content].map((head) => head[lang]),
      Object.entries(forceMeanings).map(([force, meaning]) => [
        forces[force as keyof typeof forces][lang],
        meaning[lang],
      ]),
    ),
  );
}

/** The drawings on one page. */
export const diagramsPage = (drawn: readonly Diagram[], lang: Lang): string =>
  page(
    `# ${says.diagrams[lang]}`,
    says.oneMachine[lang],
    ...drawn.flatMap(({ key, title }) => [`## ${title}`, `![${title}](diagrams/${key}.svg)`]),
  );
