/** Texts that mean something to a database, in many dressings. */
export const injections: readonly string[] = ["'", '"', "''", '`', "\\'", "');", "'))", '%27', "' --", "'/*"].flatMap(
  (quote) =>
    [
      ' OR 1=1',
      " OR 'a'='a",
      ' OR TRUE',
      ' AND 1=0',
      ' UNION SELECT 1',
      ' UNION ALL SELECT NULL,NULL,NULL',
      ' UNION SELECT name FROM sqlite_master',
      ' UNION SELECT usename FROM pg_user',
      '; DROP TABLE entry',
      '; DELETE FROM entry',
      '; UPDATE account SET login=1',
      "; ATTACH DATABASE 'x' AS x",
      ' LIMIT 1 OFFSET 0',
      ' ORDER BY 99',
      ' GROUP BY 1 HAVING 1=1',
    ].flatMap((clause) => ['', ' --'].map((end) => `${quote}${clause}${end}`)),
);

/** Characters that show nothing, or turn the reading direction: one text looks like another. */
export const hidden: readonly string[] = [
  ...Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).filter((one) => !'\t\n\r'.includes(one)),
  ...['\u007f', '\u0080', '\u0085', '\u009f', '\u00ad', '\u034f', '\u061c', '\u115f', '\u1160', '\u17b4', '\u180e'],
  ...['\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2060'],
  ...['\u2066', '\u2067', '\u2068', '\u2069', '\ufeff', '\ufff9', '\u{e0001}', '\u{e0041}'],
];

/** Bodies that are no honest JSON object: what a parser, a copier or a stack trips over. */
export const brokenBodies: readonly (readonly [name: string, body: string | Uint8Array])[] = [
  ...[
    '',
    ' ',
    '{',
    '}',
    '[',
    ']',
    '{"a"',
    '{"a":',
    '{"a":1,}',
    '{a:1}',
    "{'a':1}",
    '{"a":01}',
    '{"a":.5}',
    '{"a":+1}',
    '{"a":NaN}',
  ],
  ...[
    '{"a":Infinity}',
    '{"a":undefined}',
    '{"a":"\\x"}',
    '{"a":"\\u12"}',
    '{"a":1}{"b":2}',
    '{"a":1} x',
    '/*c*/{}',
    '{"a":1//c\n}',
  ],
  ...[
    'null',
    'true',
    '1',
    '"text"',
    '[]',
    '[{}]',
    '\u0000{}',
    '{"a":"\u0001"}',
    '<a/>',
    'a=1&b=2',
    '{"a":"\n"}',
    '%7B%7D',
  ],
  ...['{"a":1e400}', '{"a":9007199254740993}', '{"a":-9007199254740993}', '{"a":1e999999}'],
].map((body) => [JSON.stringify(body), body] as const);

export const bytesOf = (...codes: number[]): Uint8Array => Uint8Array.from(codes);

/** Bytes that are no UTF-8, each in the midst of a string. */
export const brokenUtf8: readonly Uint8Array[] = [
  [0x80],
  [0xbf],
  [0xc0, 0x80],
  [0xc1, 0xbf],
  [0xe0, 0x80, 0x80],
  [0xed, 0xa0, 0x80],
  [0xed, 0xbf, 0xbf],
  [0xf0, 0x80, 0x80, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xf5, 0x80, 0x80, 0x80],
  [0xfe],
  [0xff],
  [0xc3],
  [0xe1, 0xbb],
  [0xf0, 0x9f, 0x98],
].map((bytes) => Buffer.concat([Buffer.from('{"a":"x'), bytesOf(...bytes), Buffer.from('"}')]));

/** Keys that reach a prototype where somebody copies without care. */
export const poisonousKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  '__lookupSetter__',
  'isPrototypeOf',
  'toLocaleString',
  'propertyIsEnumerable',
] as const;
