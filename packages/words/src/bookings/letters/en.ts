import { letterOf, listed, type Example, type Letters, type Told } from './letter.ts'
import { placeOf, writeShort, writeShortLink } from './write-short.ts'

const visit = (told: Told): string[] => [
  told.when.whole,
  placeOf(told),
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
        `Kept for you: ${kept.when.whole}, ${kept.place}`,
        `until ${kept.until.whole}`,
        '',
        `Open your booking and confirm this time, or choose another: ${link}`,
      ]
    : [`Open your booking and choose another time: ${link}`]

/** A text message: what happened, then where to come. */
const short = (told: Told, happened: string): string =>
  writeShort(
    told,
    (names) =>
      `${names.office}: ${happened} ${told.when.short}. ${placeOf(names)}` +
      (told.shortCode ? `. Code ${told.shortCode}` : ''),
  )

const shortClosed = (told: Told): string => {
  const { kept, phone, when } = told
  return writeShort({ ...told, branch: '', address: kept?.place ?? '' }, ({ office, address }) =>
    kept
      ? `${office}: closed ${when.short}. Kept for you: ${kept.when.short}, ${address}. Confirm by ${kept.until.short}: ${phone}`
      : `${office}: closed ${when.short}. Choose another time: ${phone}`,
  )
}

/** The letters about a booking, in English. */
export const en: Letters = {
  booked: (told) => letterOf('You are booked', told, visit(told), short(told, 'you are booked')),
  moved: (told) =>
    letterOf('Your booking was moved', told, visit(told), short(told, 'booking moved to')),
  stands: (told) =>
    letterOf(
      'The office is open. Your booking stands',
      told,
      visit(told),
      short(told, 'we are open, your booking stands:'),
    ),
  reminder: (told) =>
    letterOf('A reminder of your booking', told, visit(told), short(told, 'we expect you')),
  link: (told) =>
    letterOf(
      'The link of your booking',
      told,
      visit(told),
      writeShortLink(`Your booking ${told.when.short}`, told.link),
    ),
  'new-link': (told) =>
    letterOf(
      'A new link of your booking; the former one has ended',
      told,
      visit(told),
      writeShortLink(
        `New link, the former one has ended. Your booking ${told.when.short}`,
        told.link,
      ),
    ),
  cancelled: (told) =>
    letterOf(
      'Your booking was cancelled',
      told,
      [
        told.when.whole,
        ...told.services,
        '',
        `Book again: ${told.again}`,
        `If you did not cancel it, call: ${told.phone}`,
      ],
      writeShort(
        told,
        ({ office }) =>
          `${office}: booking ${told.when.short} cancelled. Not by you? Call: ${told.phone}`,
      ),
    ),
  closed: (told) =>
    letterOf(
      'The office is closed that day. Choose another time',
      told,
      [
        ...(told.note ? [told.note] : []),
        told.when.whole,
        placeOf(told),
        ...told.services,
        '',
        ...another(told),
        `Access code: ${told.code}`,
      ],
      shortClosed(told),
    ),
}

export const example: Example = {
  office: 'Transparent office',
  branch: 'Central',
  address: '1 Soborna St',
  services: ['Registration of residence'],
  papers: ['passport', 'birth certificate of the child'],
  note: 'The steps are being repaired',
}
