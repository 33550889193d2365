import { letterOf, listed, type Letters, type Told } from './letter.ts'

const visit = (told: Told): string[] => [
  told.when,
  told.place,
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
        `Тримаємо для вас: ${kept.when}, ${kept.place}`,
        `до ${kept.until}`,
        '',
        `Відкрийте запис і підтвердьте цей час або оберіть інший: ${link}`,
      ]
    : [`Відкрийте запис і оберіть інший час: ${link}`]

/** The letters about a booking, in Ukrainian. */
export const uk: Letters = {
  booked: (told) =>
    letterOf(
      'Вас записано',
      told,
      visit(told),
      told.shortCode && `Вас записано: ${told.when}. Код: ${told.shortCode}. ${told.link}`,
    ),
  moved: (told) => letterOf('Запис перенесено', told, visit(told)),
  stands: (told) => letterOf('Офіс працює. Ваш запис діє', told, visit(told)),
  reminder: (told) => letterOf('Нагадуємо про запис', told, visit(told)),
  link: (told) => letterOf('Посилання на ваш запис', told, visit(told)),
  'new-link': (told) =>
    letterOf('Нове посилання на ваш запис, попереднє не діє', told, visit(told)),
  cancelled: (told) =>
    letterOf(
      'Запис скасовано',
      told,
      [told.when, ...told.services, '', `Якщо скасували не ви, зателефонуйте: ${told.phone}`],
      `Запис скасовано: ${told.when}. Якщо скасували не ви, зателефонуйте: ${told.phone}`,
    ),
  closed: (told) =>
    letterOf('Цього дня офіс не працює. Оберіть інший час', told, [
      ...(told.note ? [told.note] : []),
      told.when,
      told.place,
      ...told.services,
      '',
      ...another(told),
      `Код доступу: ${told.code}`,
    ]),
}
