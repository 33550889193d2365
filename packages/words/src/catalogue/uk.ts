import { count } from '../language/plurals.ts'

const upTo = (number: number, one: string, more: string) =>
  `до ${count('uk', number, { one, few: more, many: more, other: more })}`

export const uk = {
  heading: 'Що вам потрібно?',
  hint: 'Наприклад: прописка, субсидія',
  search: 'Знайти',
  suggestions: 'Послуги за вашими словами',
  found: (number: number) =>
    `Знайдено ${count('uk', number, {
      one: 'послугу',
      few: 'послуги',
      many: 'послуг',
      other: 'послуги',
    })}`,
  foundFor: (event: string, found: string) => `${event}: ${found.toLocaleLowerCase('uk')}`,
  nothing: (words: string) => `За словами «${words}» нічого не знайшли`,
  nothingHere: 'Тут поки немає послуг',
  otherWords: 'Спробуйте інші слова або запитайте рецепцію:',
  inOneVisit: 'Усе це — за один візит, по порядку:',
  bookAll: (number: number) =>
    number === 1
      ? 'Записатися'
      : `Записатися на все: ${count('uk', number, { one: 'послуга', few: 'послуги', many: 'послуг', other: 'послуги' })}`,
  ifNeeded: (titles: readonly string[]) => `За потреби також: ${titles.join('; ')}.`,
  lifeEvents: 'Або оберіть, що сталося',
  ask: 'Не знайшли потрібне? Запитайте рецепцію:',
  cost: 'Скільки коштує',
  wait: 'Скільки чекати',
  decides: 'Хто вирішує',
  result: 'Що отримаєте',
  book: 'Записатися',
  print: 'Друкувати',
  notBooked: 'На цю послугу не записують: її надають без візиту.',
  noSuchService: 'Такої послуги вже немає',
  verified: {
    on: (day: string) => `Картку звірено з джерелом ${day}.`,
    sourced: 'Картку звірено з джерелом.',
    partly: 'Картку звірено з джерелами частково. Перед візитом уточніть на рецепції.',
    not: 'Картку ще не звірено з джерелом. Перед візитом уточніть на рецепції.',
  },
  nothingToBring: 'Нічого нести не треба.',
  fee: {
    free: 'безоплатно',
    formula: 'суму розрахують на місці',
    'by-act': 'суму встановлює держава',
    local: 'суму встановлює рада',
    fixed: 'суму назвуть на місці',
  },
  deadline: {
    'at-once': () => 'одразу',
    'same-day': () => 'того самого дня',
    hours: (number: number) => upTo(number, 'години', 'годин'),
    'working-days': (number: number) => upTo(number, 'робочого дня', 'робочих днів'),
    'calendar-days': (number: number) => upTo(number, 'дня', 'днів'),
    months: (number: number) => upTo(number, 'місяця', 'місяців'),
  },
  deadlineKind: {
    standard: '',
    accelerated: 'пришвидшено',
    extended: 'із продовженням',
    online: 'онлайн',
  },
}
