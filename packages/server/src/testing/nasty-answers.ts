const marks = [
  '\u202a',
  '\u202c',
  '\u2066',
  '\u2069',
  '\u200e',
  '\u200b',
  '\ufeff',
  '\u00ad',
  '\u200d',
]
const controls = ['\u0000', '\u0007', '\u0085', '\n', '\t', '\u2028', '\ud800']

const names = [
  ...[
    'Олена Ковальчук',
    'О',
    'Ю',
    "Мар'яна О'Коннор",
    'Мар’яна',
    'Нечуй-Левицький',
    'علی\u200cرضا',
  ],
  ...[
    '𠮷田',
    'X Æ A-12',
    'Олена 😀',
    'Оле\u0301на',
    'ᠮᠣᠩᠭᠣᠯ\u180b',
    'Ім’я по батькові',
    'd’Artagnan',
  ],
  ...['-', '12', '😀', '.', 'Я'.repeat(120), 'Я'.repeat(121), 'Я'.repeat(150), 'Я'.repeat(1900)],
  ...['<b>Олена</b>', '=cmd|calc', "'; drop table places; --", '\u3164', 'null', '%00', '{{7*7}}'],
]
const phones = [
  ...['067 123 45 67', '(067) 123-45-67', '+380671234567', '80671234567', '380671234567'],
  ...[
    '67 123 45 67',
    '671234567',
    '+38+380671234567',
    '+380 067 123 45 67',
    '+380 (0)67 123 45 67',
  ],
  ...['00380671234567', '0048 22 123 45 67', '+48 22 123 45 67', '067/123-45-67', '067−123−45−67'],
  ...[
    '067_123_45_67',
    'тел. 067 123 45 67',
    '067 123 45 67 (мама)',
    '067 123 45 67, 050 111 22 33',
  ],
  ...['0671234567 0501112233', '０６７１２３４５６７', '0000000000', '0001112233', '+380000000000'],
  ...['0900123456', '+44 909 879 0123', '+979123456789', '+999 1234 5678', '1234567890', '067 123'],
  ...['112', '+', '++', '()', '1'.repeat(40), '0'.repeat(250), 'подзвоніть', '0671234567x5', '-67'],
]
const emails = [
  ...['olena@example.com', "o'connor@example.com", 'o’connor@example.com', 'a&b@example.com'],
  ...['a/b@example.com', 'a#b=c@example.com', 'a%b!c@example.com', '_x@example.com', 'a+b@c.co'],
  ...['info@пошта.укр', 'info@xn--80a1acn3a.xn--j1amh', 'a@bücher.example', 'A@EXAMPLE.COM'],
  ...['олена@пошта.укр', 'a@b', 'a@b.c', 'a@b..ua', 'a@-b.ua', 'a@1.2.3.4', 'a@[::1]', 'a@b.ua:25'],
  ...['a b@c.ua', 'a@b@c.ua', '<a@b.ua>', 'mailto:a@b.ua', 'a@b.ua, c@d.ua', '@b.ua', 'a@', '@'],
  ...[`${'a'.repeat(240)}@example.com`, `${'a'.repeat(300)}@b.ua`, `a@${'b'.repeat(64)}.ua`],
  ...['..@b.ua', 'a.@b.ua', 'a@b.ua.', 'a@b_c.ua', 'a@%62.ua', 'a@b.ua?cc=c@d.ua', 'a@b.ua/x'],
]

const texts = [
  ...names,
  ...[
    '0',
    '-1',
    '1e309',
    'NaN',
    'undefined',
    'true',
    '١٢٣',
    '½',
    '０６７',
    '0x1F',
    '9'.repeat(400),
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '#{7*7}',
    '../../etc/passwd',
    '\\',
    '"',
    "''",
    '%s%n',
  ],
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '&lt;b&gt;', ']]>', '<!--'],
  ...['👩‍👩‍👧‍👦', '🇺🇦', '❤️', 'е́ї̈', 'Z͑ͫ̓a̴l̷g̶o̵', 'שלום', 'السلام عليكم', '日本語', '𝒜', 'ﷺ', '\u{10ffff}'],
  ...[
    'Слово '.repeat(50),
    'Слово '.repeat(170),
    'Я'.repeat(300),
    'Я'.repeat(301),
    'Я'.repeat(1001),
  ],
]

/** A value, and with what comes along when it is copied, at its beginning, middle and end. */
const around = (value: string, number: number): string[] => {
  const middle = Math.ceil(value.length / 2)
  return [
    value,
    ` ${value} `,
    `\u00a0${value}\u00a0`,
    ...[...marks, ...controls].map(
      (one, at) =>
        [
          `${one}${value}`,
          `${value}${one}`,
          `${value.slice(0, middle)}${one}${value.slice(middle)}`,
        ][at % 3]!,
    ),
  ].filter((_, at) => at === 0 || (at + number) % 5 < 3)
}

/** What people paste, mistype and try, hundreds for each field. */
export const nastyAnswers = {
  name: names.flatMap(around),
  phone: phones.flatMap(around),
  email: emails.flatMap(around),
  text: texts.flatMap((value, number) =>
    around(value, number).filter((_, at) => at === 0 || (at + number) % 3 === 0),
  ),
} as const

/** What is no text at all, as JSON: where one is asked for, and named `x` in a text by language. */
export const nastyJson: readonly string[] = [
  ...['null', '0', '-1.5e300', 'true', '[]', '["x"]', '{}', '{"x":"y"}', '[[[[[]]]]]'],
  ...['{"__proto__":"x"}', '{"constructor":"x"}', '{"toString":{"x":1}}', '{"__proto__":{"x":1}}'],
]
