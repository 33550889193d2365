import type { Office } from '@transparent-office/contract'
import type { OfficeMoment, OfficeRow } from '../../acts/index.ts'

/** An office as it shows itself; with its time, where its clock was moved, and with who is simulated there. */
export const showOffice = (
  row: OfficeRow,
  moved?: OfficeMoment,
  simulatedPeople = false,
): Office => ({
  id: row.id,
  title: row.title,
  timeZone: row.timeZone,
  demonstration: row.demonstration,
  ...(row.demonstration && simulatedPeople && { simulatedPeople }),
  languages: row.languages,
  reception: row.reception,
  ...(moved && { movedClock: { on: moved.on, at: moved.at } }),
})

/** An office whose reception's hours break at no dash, in the narrowest column: each is joined to what follows. */
export const keepHoursTogether = (row: OfficeRow): OfficeRow => ({
  ...row,
  reception: {
    ...row.reception,
    hours: Object.fromEntries(
      Object.entries(row.reception.hours).map(([language, text]) => [
        language,
        text.replace(/–(?=[^\s\u2060])/g, '–\u2060'),
      ]),
    ),
  },
})
