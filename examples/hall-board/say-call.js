// @ts-check
const ones = [
  ...['нуль', 'один', 'два', 'три', 'чотири', 'пʼять', 'шість', 'сім', 'вісім', 'девʼять'],
  ...['десять', 'одинадцять', 'дванадцять', 'тринадцять', 'чотирнадцять', 'пʼятнадцять'],
  ...['шістнадцять', 'сімнадцять', 'вісімнадцять', 'девʼятнадцять'],
]
const tens = [
  ...['', '', 'двадцять', 'тридцять', 'сорок', 'пʼятдесят'],
  ...['шістдесят', 'сімдесят', 'вісімдесят', 'девʼяносто'],
]
const hundreds = [
  ...['', 'сто', 'двісті', 'триста', 'чотириста', 'пʼятсот'],
  ...['шістсот', 'сімсот', 'вісімсот', 'девʼятсот'],
]
const names = 'а бе ве ге де е же зе ка ел ем ен пе ер ес те еф ха це ша ю'.split(' ')
const letters = new Map([...'АБВГДЕЖЗКЛМНПРСТФХЦШЮ'].map((letter, i) => [letter, names[i] ?? '']))

/** A number in words, 0 to 999, without leading zeros: «двадцять один». @param {number} number */
export function sayNumber(number) {
  if (number < 20) return ones[number] ?? ''
  const rest = number % 100
  return [
    hundreds[Math.floor(number / 100)],
    rest >= 20 ? tens[Math.floor(rest / 10)] : '',
    rest >= 20 ? rest % 10 && ones[rest % 10] : rest && ones[rest],
  ]
    .filter(Boolean)
    .join(' ')
}

/**
 * What the voice says: «Талон а, сімнадцять. Робоче місце дванадцять.» Words only, since voices
 * read signs each in its own way.
 *
 * @param {{number: string, desk: number}} call
 */
export function sayCall({ number, desk }) {
  const [letter = '', digits = '0'] = number.split('-')
  const name = letters.get(letter) ?? letter.toLowerCase()
  return `Талон ${name}, ${sayNumber(Number(digits))}. Робоче місце ${sayNumber(desk)}.`
}
