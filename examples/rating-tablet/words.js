// @ts-check
import { inLanguage } from '/shared/language.js'

const uk = {
  other: 'English',
  rest: 'Дякуємо, що прийшли',
  restHint: 'Після візиту тут можна буде оцінити, як вас обслужили.',
  heading: 'Як вас обслужили?',
  visit: (/** @type {string} */ number) => `Талон ${number}`,
  noName: 'Імені не записуємо.',
  changeable: 'Змінити вибір можна ще 5 секунд.',
  faces: /** @type {Record<number, string>} */ ({ 1: 'Погано', 2: 'Нормально', 3: 'Добре' }),
  thanks: (/** @type {string} */ face) => `Дякуємо! Ви обрали „${face}“.`,
  improve: 'Хочете додати слова? Наведіть телефон.',
  qr: 'QR-код: додати слова до оцінки',
  cut: 'Немає звʼязку. Оцінити можна буде пізніше.',
  wait: 'Зачекайте: зберігаємо.',
  unreachable: 'Офіс не відповідає. Пробуємо ще раз.',
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
  other: 'Українською',
  rest: 'Thank you for coming',
  restHint: 'After a visit you can say here how you were served.',
  heading: 'How were you served?',
  visit: (number) => `Ticket ${number}`,
  noName: 'No name is kept.',
  changeable: 'You can change it for 5 seconds.',
  faces: { 1: 'Bad', 2: 'Fine', 3: 'Good' },
  thanks: (face) => `Thank you! You chose ${face}.`,
  improve: 'Want to add words? Point your phone here.',
  qr: 'QR code: add words to the rating',
  cut: 'No connection. You can rate later.',
  wait: 'Wait: saving.',
  unreachable: 'The office is not responding. Trying again.',
  words: 'What to improve? (optional)',
  wordsHint: 'No names or phone numbers',
  send: 'Send',
  sent: 'Thank you! Your words are passed on.',
  noRating: 'Add words to a rating just given. Open this page with the tablet’s QR code.',
  empty: 'Write some words',
}

/** What the tablet says in its present language. */
export const words = () => inLanguage({ uk, en })
