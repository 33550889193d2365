import { letterOf, listed, type Example, type Letters, type Told } from './letter.ts'
import { placeOf, writeShort, writeShortLink } from './write-short.ts'

const visit = (told: Told): string[] => [
  told.when.whole,
  placeOf(told),
  ...told.services,
  '',
  `Відмітьтеся з ${told.checkIn.from} до ${told.checkIn.to}`,
  ...listed('Візьміть із собою', told.papers),
  '',
  `Ваш запис, перенести або скасувати: ${told.link}`,
  ...(told.shortCode
    ? [`Код: ${told.shortCode} (у день запису його приймуть термінал і рецепція)`]
    : []),
  `Код доступу: ${told.code}`,
]

const another = ({ kept, link }: Told): string[] =>
  kept
    ? [
        `Тримаємо для вас: ${kept.when.whole}, ${kept.place}`,
        `до ${kept.until.whole}`,
        '',
        `Відкрийте запис і підтвердьте цей час або оберіть інший: ${link}`,
      ]
    : [`Відкрийте запис і оберіть інший час: ${link}`]

/** A text message: what happened, then where to come. */
const short = (told: Told, happened: string): string =>
  writeShort(
    told,
    (names) =>
      `${names.office}: ${happened} ${told.when.short}. ${placeOf(names)}` +
      (told.shortCode ? `. Код ${told.shortCode}` : ''),
  )

const shortClosed = (told: Told): string => {
  const { kept, phone, when } = told
  return writeShort({ ...told, branch: '', address: kept?.place ?? '' }, ({ office, address }) =>
    kept
      ? `${office}: ${when.short} прийому не буде. Для вас: ${kept.when.short}, ${address}. Підтвердьте до ${kept.until.short}: ${phone}`
      : `${office}: ${when.short} прийому не буде. Оберіть інший час: ${phone}`,
  )
}

/** The letters about a booking, in Ukrainian. */
export const uk: Letters = {
  booked: (told) => letterOf('Вас записано', told, visit(told), short(told, 'вас записано на')),
  moved: (told) =>
    letterOf('Запис перенесено', told, visit(told), short(told, 'запис перенесено на')),
  stands: (told) =>
    letterOf(
      'Офіс працює. Ваш запис діє',
      told,
      visit(told),
      short(told, 'працюємо, ваш запис діє:'),
    ),
  reminder: (told) =>
    letterOf('Нагадуємо про запис', told, visit(told), short(told, 'нагадуємо, чекаємо на вас')),
  link: (told) =>
    letterOf(
      'Посилання на ваш запис',
      told,
      visit(told),
      writeShortLink(`Ваш запис ${told.when.short}`, told.link),
    ),
  'new-link': (told) =>
    letterOf(
      'Нове посилання на ваш запис, попереднє не діє',
      told,
      visit(told),
      writeShortLink(`Нове посилання, попереднє не діє. Ваш запис ${told.when.short}`, told.link),
    ),
  cancelled: (told) =>
    letterOf(
      'Запис скасовано',
      told,
      [
        told.when.whole,
        ...told.services,
        '',
        `Записатися ще раз: ${told.again}`,
        `Якщо скасували не ви, зателефонуйте: ${told.phone}`,
      ],
      writeShort(
        told,
        ({ office }) =>
          `${office}: запис на ${told.when.short} скасовано. Скасували не ви? Телефонуйте: ${told.phone}`,
      ),
    ),
  closed: (told) =>
    letterOf(
      'Цього дня офіс не працює. Оберіть інший час',
      told,
      [
        ...(told.note ? [told.note] : []),
        told.when.whole,
        placeOf(told),
        ...told.services,
        '',
        ...another(told),
        `Код доступу: ${told.code}`,
      ],
      shortClosed(told),
    ),
}

export const example: Example = {
  office: 'Прозорий офіс',
  branch: 'Центральний',
  address: 'вул. Соборна, 1',
  services: ['Реєстрація місця проживання'],
  papers: ['паспорт громадянина України', 'свідоцтво про народження дитини'],
  note: 'Ремонт вхідних сходів',
}
