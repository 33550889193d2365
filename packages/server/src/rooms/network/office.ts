import type { Office } from '@transparent-office/contract'
import type { OfficeMoment, OfficeRow } from '../../http/act.ts'

/** An office as it shows itself; with its time, where its clock was moved. */
export const showOffice = (row: OfficeRow, moved?: OfficeMoment): Office => ({
  id: row.id,
  title: row.title,
  timeZone: row.timeZone,
  demonstration: row.demonstration,
  languages: row.languages,
  reception: row.reception,
  ...(moved && { movedClock: { on: moved.on, at: moved.at } }),
})
