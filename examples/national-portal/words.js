// @ts-check
import { language } from '/shared/language.js'

const uk = {
  title: 'Де отримати послугу',
  lead: 'Шукаємо в усіх прозорих офісах одразу.',
  what: 'Що вам потрібно?',
  example: 'Наприклад: прописка, субсидія',
  find: 'Знайти',
  nothing: 'Нічого не знайшли. Спробуйте інші слова.',
  unreachable: 'Офіси не відповідають. Перевірте звʼязок і спробуйте ще раз.',
  which: 'Оберіть послугу',
  where: 'Де її надають',
  nobody: 'Цієї послуги зараз не надає жоден офіс.',
  earliest: 'Найраніше',
  nearest: 'Найближче',
  order: 'Спочатку',
  noPosition: 'Де ви, не знаємо: дозвольте це у браузері.',
  noPlaces: 'вільних місць поки немає',
  silent: /** @param {string} names */ (names) => `Не відповідають: ${names}`,
  away: /** @param {string} km */ (km) => `${km} км від вас`,
  book: 'Записатися',
  bookAt: /** @param {string} where */ (where) => `Записатися: ${where}`,
}

/** @type {typeof uk} */
const en = {
  title: 'Where to get a service',
  lead: 'We search all offices at once.',
  what: 'What do you need?',
  example: 'For example: residence, subsidy',
  find: 'Search',
  nothing: 'Nothing found. Try other words.',
  unreachable: 'The offices are not responding. Check the connection and try again.',
  which: 'Choose a service',
  where: 'Where it is given',
  nobody: 'No office gives this service now.',
  earliest: 'Earliest',
  nearest: 'Nearest',
  order: 'First',
  noPosition: 'We don’t know where you are: allow it in the browser.',
  noPlaces: 'no places yet',
  silent: (names) => `Not responding: ${names}`,
  away: (km) => `${km} km from you`,
  book: 'Book a visit',
  bookAt: (where) => `Book a visit: ${where}`,
}

/** The page's words in its language. */
export const say = () => (language() === 'en' ? en : uk)
