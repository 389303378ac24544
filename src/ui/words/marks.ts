import { type Lang, type Text, text } from './text.js';

/** What an unmet rule does. */
export const forces = {
  bar: text('Chưa được', 'Not yet'),
  lapse: text('Được ghi nhận, nhưng cần khắc phục', 'Recorded, with a remedy due'),
  notice: text('Lưu ý', 'Notice'),
  outcome: text('Tùy kết quả', 'Depends on the outcome'),
  none: text('Thông tin', 'Information'),
} as const satisfies Record<string, Text>;

/** How sure the reading of a rule is; confirmed rules carry no label. */
export const confidences = {
  C2T: text('đã xác nhận, có toàn văn', 'confirmed, full text read'),
  C2: text('đã xác nhận', 'confirmed'),
  C1T: text('một nguồn, có toàn văn', 'one source, full text read'),
  C1: text('một nguồn', 'one source'),
  P: text('suy ra', 'inferred'),
  A: text('chưa xác nhận', 'unconfirmed'),
  L: text('quy định địa phương', 'local rule'),
} as const satisfies Record<string, Text>;

const plain: Readonly<Record<string, Text | undefined>> = { P: confidences.P, A: confidences.A, L: confidences.L };

/** The label a reader needs beside a rule that is not plainly confirmed; undefined where none is due. */
export const confidenceLabel = (mark: string, lang: Lang): string | undefined => plain[mark]?.[lang];
