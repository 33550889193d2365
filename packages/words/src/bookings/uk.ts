import type { Closure } from '@transparent-office/contract'
import { sayAt, sayDate, sayMoment, sayOfDay, sayOnDay, sayTime } from '../language/days.ts'
import { plain } from '../language/pick-text.ts'
import { uk as shared } from '../shared/uk.ts'
import { count } from '../language/plurals.ts'
import type { AnswerField, AnswerWords, Mistake } from './answers.ts'

const places = (number: number) =>
  count('uk', number, { one: 'місце', few: 'місця', many: 'місць', other: 'місця' })

const services = (number: number) =>
  count('uk', number, { one: 'послуга', few: 'послуги', many: 'послуг', other: 'послуги' })

export const uk = {
  step: (number: number) => `Крок ${number} з 4`,
  yours: 'Ваш запис',
  service: 'Послуга',
  services: 'Послуги',
  lasts: 'Скільки триває',
  /** What follows the name of a service: how long it takes, and for how many. */
  takes: (minutes: number, persons: number) =>
    `, ${shared.minutes(minutes)}${persons > 1 ? `, ${shared.people(persons)}` : ''}`,
  /** A stretch of the way: from when, in which hall, as far as known. */
  stop: (at: string, hall: string) => [at, hall].filter(Boolean).join(', '),
  where: 'Де',
  when: 'Коли',
  changeOf: {
    what: 'послугу або кількість людей',
    where: 'підрозділ',
    when: 'час',
  },

  noService: 'Спершу оберіть послугу',
  toFinder: 'Знайти послугу',
  noSuchService: 'Такої послуги немає або її більше не надають.',

  addPeople: 'Більше людей, ще одна послуга, без сходів',
  more: 'Змінити послуги й кількість людей, без сходів',
  whatHeading: 'Що і для скількох людей?',
  peopleFor: (service: string) => `${service}: скільки людей`,
  second: 'Ще одна послуга (необовʼязково)',
  secondHint: 'Усе надають за один візит',
  noSecond: 'Не потрібна',
  alike: 'Схожі послуги',
  addOne: 'Додати',
  restOf: 'Разом із цим зазвичай потрібно:',
  addRest: (number: number) => (number === 1 ? 'Додати це' : `Додати все: ${services(number)}`),
  added: (number: number) => `Додали: ${services(number)}. Зайве можна прибрати.`,
  most: 'За один візит — до шести послуг.',
  remove: 'Прибрати',
  removed: (service: string) => `Прибрали: ${service}`,
  stepFree: 'Лише підрозділи, куди можна зайти без сходів',
  anotherService: 'Обрати іншу послугу',
  apart: 'Разом ці послуги не надають ніде',
  apartSaid: (titles: readonly string[]) => `Запишіться окремо: ${titles.join('; ')}.`,
  goWithout: (number: number): string =>
    number === 1 ? 'Продовжити без неї' : 'Продовжити без них',

  whereHeading: 'Куди вам зручно прийти?',
  earliest: 'Де найраніше',
  incomplete: (number: number) =>
    `Ще ${count('uk', number, {
      one: 'підрозділ, де надають не все',
      few: 'підрозділи, де надають не все',
      many: 'підрозділів, де надають не все',
      other: 'підрозділу, де надають не все',
    })}`,
  lacks: (titles: readonly string[]) => `Тут не надають: ${titles.join('; ')}.`,
  hereWithout: (number: number): string => (number === 1 ? 'Сюди без неї' : 'Сюди без них'),
  noneUntil: (to: string) => `До ${sayDate('uk', to)} вільних місць немає.`,
  opens: (on: string, at: string) => `Нові відкриємо ${sayOnDay('uk', on)}, ${sayAt('uk', at)}.`,
  amenities: {
    'step-free': 'вхід без сходів',
    ramp: 'пандус',
    lift: 'ліфт',
    'accessible-toilet': 'доступний туалет',
    'childrens-room': 'дитяча кімната',
    'induction-loop': 'індукційна петля',
    'tactile-path': 'тактильна доріжка',
    braille: 'шрифт Брайля',
    'sound-beacon': 'звуковий маяк',
  },

  whenHeading: 'Коли вам зручно?',
  elsewhere: (at: string, own: string) => `Час — за годинником офісу: ${at} там — це ${own} у вас.`,
  nearest: 'Найближчий час:',
  takeNearest: 'Взяти цей час',
  day: 'День',
  places,
  noPlaces: 'місць немає',
  /** When a day has more places; `on` when that is not today. */
  morePlaces: (on: string, at: string) =>
    `Нові місця — ${on && `${sayOnDay('uk', on)}, `}${sayAt('uk', at)}`,
  closed: 'зачинено',
  paused: 'прийом зупинено',
  notOpenYet: 'запис ще не відкрито',
  laterDays: 'Пізніші дні',
  month: 'Календар на місяць',
  list: 'Показати списком',
  monthHint:
    'Під числом — скільки місць. Закреслено — місць немає. Без рамки — зачинено або ще не відкрито для запису.',
  parts: { morning: 'Ранок', day: 'День', evening: 'Вечір' },
  anotherDay: 'Обрати інший день',
  chosen: 'Ви обрали:',
  chooseTime: 'Оберіть час',

  taken: (at: string) => `Місце на ${at} щойно зайняли`,
  takenNearest: 'Ваші відповіді збережено. Найближчі місця:',
  takenNone: 'Ваші відповіді збережено. Оберіть інший день.',
  takeOther: 'Взяти інший час',
  none: (to: string) => `До ${sayDate('uk', to)} вільних місць немає`,
  allTaken: 'Усі місця розібрали.',
  walkIn: (from = '') => `Без запису: талон у терміналі${from && ` з ${from}`}.`,
  otherBranches: 'Інші підрозділи',

  whoHeading: 'Як вас записати?',
  held: (on: string, at: string, until: string) =>
    `Тримаємо для вас ${sayMoment('uk', on, at)} — до ${until}.`,
  holdEnds: (until: string) => `Тримаємо місце лише до ${until}`,
  holdLonger: 'Потримати ще',
  heldLonger: (until: string) => `Тримаємо місце до ${until}.`,
  noLonger: 'Довше потримати не можемо. Підтвердьте запис до цього часу.',
  lapsed: 'Час минув, місце звільнили',
  lapsedKept: 'Відповіді збережено. Оберіть час ще раз.',
  chooseAgain: 'Обрати час',
  answers: {
    name: {
      label: 'Імʼя та прізвище',
      hint: 'На табло імʼя не показуємо',
      term: 'Імʼя',
      change: 'імʼя',
    },
    phone: {
      label: 'Мобільний телефон',
      hint: 'Телефон або пошта: досить одного',
      term: 'Телефон',
      change: 'телефон або пошту',
    },
    email: {
      label: 'Електронна пошта',
      hint: 'Надішлемо сюди запис',
      term: 'Електронна пошта',
      change: 'телефон або пошту',
    },
  } satisfies Record<AnswerField, AnswerWords>,
  mistakes: {
    name: 'Введіть імʼя та прізвище',
    contact: 'Введіть телефон або електронну пошту',
    phone: 'Введіть телефон повністю, наприклад 067 123 45 67',
    email: 'Введіть пошту повністю, наприклад olena@example.com',
  } satisfies Record<Mistake['says'], string>,

  checkHeading: 'Перевірте й підтвердьте',
  notYet: 'Вас ще не записано.',
  keptUntil: (until: string) => `Тримаємо місце до ${until}.`,
  confirm: 'Підтвердити запис',
  alreadyBooked: 'Ви вже записані',
  changeOrAgain: 'Змінити той запис чи записатися ще раз?',
  changeThat: 'Змінити той запис',

  booked: 'Вас записано',
  nothingMore: 'Більше нічого робити не треба.',
  moved: 'Запис перенесено',
  dropped: 'Послугу прибрано із запису',
  droppedSaid: 'Інші послуги лишилися на свій час.',
  dayClosed: 'Цього дня офіс не працює',
  /** Why, and what is kept instead until when. */
  closureSaid: ({ note, kept }: Closure) =>
    [
      note && `${plain('uk', note)}.`,
      kept
        ? `Тримаємо для вас: ${sayMoment('uk', kept.on, kept.at, kept.clock)}, ${plain('uk', kept.branch.title)}. До ${sayOfDay('uk', kept.untilOn)}, ${sayTime('uk', kept.untilAt, kept.untilClock)}.`
        : 'Оберіть інший час.',
    ]
      .filter(Boolean)
      .join(' '),
  cancelled: 'Запис скасовано',
  cancelledSaid: 'Місце звільнили. Дякуємо, що попередили.',
  missed: 'Час запису минув',
  missedSaid: 'Візьміть талон у терміналі або запишіться ще раз.',
  over: 'Візит завершено',
  checkedIn: 'Вас відмічено',
  bookAgain: 'Записатися ще раз',
  entry: 'запис',
  awaiting: 'Чекаємо на вас',
  checkIn: (from: string, to: string) => `Відмітьтеся з ${from} до ${to}`,
  checkInHow: 'Код — терміналу чи рецепції. Або натисніть тут «Я на місці».',
  hereNow: 'Я на місці',
  /** Why a press could not be followed; `from` when one can check in. */
  hindered: (problem: string, from: string): string => {
    switch (problem) {
      case 'too-early':
        return `Ще рано. Відмітитися можна з ${from}.`
      case 'too-late':
        return 'Час запису минув. Візьміть талон у терміналі або підійдіть на рецепцію.'
      case 'time-past':
        return 'Цей час уже минув. Запишіться ще раз або зверніться на рецепцію.'
      case 'branch-closed':
        return 'Підрозділ зараз зачинено.'
      default:
        return 'Цей запис уже не можна змінити.'
    }
  },
  qr: 'QR-код вашого запису',
  codeIs: 'Код запису:',
  payThere: (money: string) => `${money}: оплата на місці`,
  calendar: 'Додати в календар',
  ownPage: 'Запамʼятати на цьому пристрої',
  print: 'Друкувати',
  move: 'Змінити час',
  moving: (on: string, at: string) =>
    `Зараз вас записано на ${sayMoment('uk', on, at)}. Це місце ваше, поки не оберете нове.`,
  moveHere: 'Перенести запис',
  keepTime: 'Залишити як є',
  drop: 'Прибрати одну послугу',
  dropWhich: 'Яку послугу прибрати?',
  cancel: 'Скасувати запис',
  cancelSure: (on: string, at: string) => `Скасувати запис на ${sayMoment('uk', on, at)}?`,
  cancelYes: 'Так, скасувати',
  cancelNo: 'Ні, залишити',
  noBooking: 'Запису з таким номером і кодом немає',
  noBookingSaid: 'Перевірте посилання з повідомлення або прийдіть на рецепцію з документом.',
}
