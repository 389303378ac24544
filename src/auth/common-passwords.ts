/**
 * What is tried first, letters without accents: the heads of the published lists of passwords, their Vietnamese kin, and
 * what this house, its offices and its slogans suggest. A long list of real ones is the operator's to name
 * (`LOTRINH_BREACHED_FILE`).
 */
export const commonCores: readonly string[] = `
abc abcdef abcdefgh admin adminadmin administrator anhnhoem anhyeuem asdfgh asdfghjkl bacho bachovidai
baseball basketball batman benhvien bithu bithuchibo cachmang cantho changeme chaoban chaomung charlie
chibo chibodang chucmungnammoi computer concac congan contrasena correcthorsebatterystaple danang
dangcongsan dangcongsanvietnam dangnhap danguy dangvien default doanthanhnien doanvien
doclaptudohanhphuc dragon dulieumau emyeuanh facebook football freedom giadinh giadinhhanhphuc google
guest haiphong hanhphuc hanoi hello hellohello hochiminh iamadmin iloveyou iloveyouforever internet
jennifer khongbiet khongcogiquyhon khongcomatkhau khongnoi lamviecvahoctap letmein letmeinnow login
lotrinh lotrinhdang master matkhau matkhaucuatoi matkhaudai matkhaumoi matkhautam michael monkey
motdepasse mungdangmungxuan nguoiquantri nguyenphutrong nguyenthia nguyenvan nguyenvana opensesame
passphrase password passwords passwort princess quandoi quantri quantrivien qwerty qwertyuiop root
saigon samsung secret shadow songlambaove starwars sunshine superman taikhoan test tester testing
thanhpho thanhphohochiminh thequickbrownfox thudohanoi toiyeuem toiyeuvietnam trandaiquang tranvan
truonghoc trustno tudohanhphuc vietnam vietnammuonnam vietnamvodich vonguyengiap welcome whatever
xinchao yeuanhnhieu yeuemnhieu yeuvietnam zxcvbn zxcvbnm
`
  .trim()
  .split(/\s+/);

/** Rows of the keyboard, of the alphabets and of figures, along which fingers run. */
export const commonRows: readonly string[] = [
  ...[
    'qwertyuiop',
    'asdfghjkl',
    'zxcvbnm',
    'qwertyuiopasdfghjklzxcvbnm',
    '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
    'qazwsxedcrfvtgbyhnujm',
  ],
  ...[
    '0123456789',
    '1234567890',
    'abcdefghijklmnopqrstuvwxyz',
    'aabcdeghiklmnopqrstuvxy',
    '147258369',
    '13579',
    '24680',
  ],
];
