/** Names of nobody: built from common parts, as Kinh and minority people of these provinces write them. */
interface Naming {
  readonly ethnicity: string;
  readonly women: readonly string[];
  readonly men: readonly string[];
}

const given = {
  women: [
    'Hoa',
    'Lan',
    'Hương',
    'Thảo',
    'Ngọc',
    'Yến',
    'Trang',
    'Hạnh',
    'Thu',
    'Mai',
    'Ánh',
    'Đào',
    'Vân',
    'Bích',
    'Uyên',
  ],
  men: [
    'An',
    'Bình',
    'Cường',
    'Dũng',
    'Đạt',
    'Hiếu',
    'Khánh',
    'Long',
    'Minh',
    'Nam',
    'Phúc',
    'Quang',
    'Sơn',
    'Tuấn',
    'Ứng',
  ],
};

const kinh = (surnames: readonly string[]): Naming => ({
  ethnicity: 'Kinh',
  women: surnames.flatMap((surname) => given.women.map((name) => `${surname} Thị ${name}`)),
  men: surnames.flatMap((surname) => given.men.map((name) => `${surname} Văn ${name}`)),
});

const pairs = (ethnicity: string, women: readonly string[], men: readonly string[]): Naming => ({
  ethnicity,
  women,
  men,
});

const hmong = pairs(
  'HMông',
  ['Giàng Thị Mỷ', 'Vàng Thị Dợ', 'Sùng Thị Pà', 'Thào Thị Chư', 'Hạng Thị Sua', 'Lý Thị Mảy'],
  ['Giàng A Tủa', 'Vàng A Páo', 'Sùng A Chứ', 'Thào A Lềnh', 'Hạng A Dơ', 'Lý A Sính'],
);
const thai = pairs(
  'Thái',
  ['Lò Thị Ín', 'Tao Thị Pâng', 'Vàng Thị Lả', 'Điêu Thị Phương', 'Lường Thị Xuân', 'Lò Thị Hặc'],
  ['Lò Văn Pánh', 'Tao Văn Ín', 'Điêu Văn Thuận', 'Lường Văn Sơi', 'Lò Văn Chựa', 'Vàng Văn Thắng'],
);
const dao = pairs(
  'Dao',
  ['Tẩn Tả Mẩy', 'Phàn Sử Mẩy', 'Chẻo Lở Mẩy', 'Lý Mùi Nái'],
  ['Tẩn Chin Lùng', 'Phàn A Sơn', 'Chẻo Duần Phù', 'Lý Phù Chòi'],
);
const haNhi = pairs('Hà Nhì', ['Pờ Mỳ Lế', 'Chu Gạ Hừ', 'Lỳ Xá Xú'], ['Pờ Xè Chừ', 'Lỳ Khù Xá', 'Chang Gó Lòng']);
const coHo = pairs('Cơ-ho', ['Ka Hiền', 'Ka Brêm', 'Ka Thoại', 'Ka Duyên'], ["K'Brêu", "K'Brừng", "K'Điệp", "K'Sáu"]);
const ma = pairs('Mạ', ['Ka Mhuồi', 'Ka Lem'], ["K'Dìm", "K'Lộc"]);
const eDe = pairs('Ê-đê', ["H'Len Niê", "H'Bia Mlô"], ['Y Bhăm Niê', 'Y Wang Mlô']);

/** Who lives where, the most numerous first. */
const peoples: Readonly<Record<string, readonly Naming[]>> = {
  HH: [kinh(['Nguyễn', 'Hoàng', 'Ngô', 'Dương', 'Đặng', 'Trần'])],
  KB: [kinh(['Phạm', 'Lê', 'Đỗ', 'Chu', 'Vũ'])],
  PT: [hmong, thai, dao, haNhi, kinh(['Lê', 'Bùi'])],
  BL: [kinh(['Trần', 'Phan', 'Võ', 'Đinh']), coHo, ma, eDe],
};

export interface InventedPerson {
  readonly name: string;
  readonly sex: 'female' | 'male';
  readonly ethnicity: string;
}

/** The n-th person of a district: the same one at every start of the demo. */
export function invented(plan: string, n: number): InventedPerson {
  const here = peoples[plan]!;
  const naming = here[n % here.length]!;
  const turn = Math.floor(n / here.length);
  const sex = turn % 2 === 0 ? 'female' : 'male';
  const names = sex === 'female' ? naming.women : naming.men;
  // A prime stride walks all names before one comes again.
  return { name: names[(turn * 7) % names.length]!, sex, ethnicity: naming.ethnicity };
}
