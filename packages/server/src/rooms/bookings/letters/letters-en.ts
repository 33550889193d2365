import { letterOf, listed, type Letters, type Told } from './letter.ts'

const visit = (told: Told): string[] => [
  told.when,
  told.place,
  ...told.services,
  '',
  `Check in from ${told.checkIn.from} to ${told.checkIn.to}`,
  ...listed('Bring with you', told.papers),
  '',
  `Your booking; move or cancel it: ${told.link}`,
  ...(told.shortCode
    ? [`Code: ${told.shortCode} (on the day the kiosk and reception take it)`]
    : []),
  `Access code: ${told.code}`,
]

const another = ({ kept, link }: Told): string[] =>
  kept
    ? [
        `Kept for you: ${kept.when}, ${kept.place}`,
        `until ${kept.until}`,
        '',
        `Open your booking and confirm this time, or choose another: ${link}`,
      ]
    : [`Open your booking and choose another time: ${link}`]

/** The letters about a booking, in English. */
export const en: Letters = {
  booked: (told) =>
    letterOf(
      'You are booked',
      told,
      visit(told),
      told.shortCode && `You are booked: ${told.when}. Code: ${told.shortCode}. ${told.link}`,
    ),
  moved: (told) => letterOf('Your booking was moved', told, visit(told)),
  stands: (told) => letterOf('The office is open. Your booking stands', told, visit(told)),
  reminder: (told) => letterOf('A reminder of your booking', told, visit(told)),
  link: (told) => letterOf('The link of your booking', told, visit(told)),
  'new-link': (told) =>
    letterOf('A new link of your booking; the former one has ended', told, visit(told)),
  cancelled: (told) =>
    letterOf(
      'Your booking was cancelled',
      told,
      [told.when, ...told.services, '', `If you did not cancel it, call: ${told.phone}`],
      `Your booking was cancelled: ${told.when}. If you did not cancel it, call: ${told.phone}`,
    ),
  closed: (told) =>
    letterOf('The office is closed that day. Choose another time', told, [
      ...(told.note ? [told.note] : []),
      told.when,
      told.place,
      ...told.services,
      '',
      ...another(told),
      `Access code: ${told.code}`,
    ]),
}
