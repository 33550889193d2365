// @ts-check
import { inLanguage } from '/shared/language.js'

const uk = {
  title: 'Оцінка візиту',
  other: 'English',
  noName: 'Імені не записуємо.',
  words: 'Що покращити? (необовʼязково)',
  wordsHint: 'Без імен і телефонів',
  send: 'Надіслати',
  sent: 'Дякуємо! Ваші слова передали.',
  noRating:
    'Тут можна додати слова до щойно залишеної оцінки. Відкрийте сторінку з QR-коду планшета.',
  empty: 'Напишіть кілька слів',
}

/** @type {typeof uk} */
const en = {
  title: 'Rating of a visit',
  other: 'Українською',
  noName: 'No name is kept.',
  words: 'What to improve? (optional)',
  wordsHint: 'No names or phone numbers',
  send: 'Send',
  sent: 'Thank you! Your words are passed on.',
  noRating: 'Add words to a rating just given. Open this page with the tablet’s QR code.',
  empty: 'Write some words',
}

/** What the tablet says in its present language. */
export const words = () => inLanguage({ uk, en })
