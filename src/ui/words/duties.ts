import { type Lang, type Text, text } from './text.js';

/** Who acts: the duties a person may hold, as they are named on a page. */
export const duties = {
  secretary: text('Bí thư, chi ủy chi bộ', 'Branch secretary or committee'),
  sponsor: text('Đảng viên giúp đỡ, giới thiệu', 'Helper or introducer'),
  massOrganisation: text('Đoàn thanh niên, công đoàn, đoàn thể', 'Mass organisation'),
  politicalCentre: text('Trung tâm chính trị', 'Political centre'),
  subdivision: text('Đảng ủy bộ phận', 'Sub-divisional committee'),
  grassroots: text('Đảng ủy cơ sở', 'Grassroots committee'),
  organisationBoard: text('Ban tổ chức', 'Organisation board'),
  competent: text('Cấp ủy có thẩm quyền', 'Competent committee'),
  superior: text('Cấp ủy cấp trên trực tiếp', 'Direct superior committee'),
  central: text('Cấp ủy trực thuộc Trung ương', 'Committee directly under the Centre'),
  inspection: text('Ủy ban kiểm tra', 'Inspection committee'),
  administrator: text('Quản trị hệ thống', 'Administrator'),
  clock: text('Hệ thống (tính hạn)', 'The system clock'),
} as const satisfies Record<string, Text>;

export type DutyKey = keyof typeof duties;

const words: Readonly<Record<string, Text | undefined>> = duties;

/** The name of a duty; an unknown key is shown as it is. */
export const dutyName = (duty: string, lang: Lang): string => words[duty]?.[lang] ?? duty;
