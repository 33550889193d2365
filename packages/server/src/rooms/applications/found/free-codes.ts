import type { Database } from '../../../database/open.ts'
import type { OfficeRow } from '../../../acts/index.ts'
import { officeNow } from '../../../database/clock.ts'
import { daysKept, freeFound, keepFound, listDueApplications } from '../../bookings/index.ts'
import { listEndedBefore } from '../applications.store.ts'

const dayMilliseconds = 86_400_000

/** Frees short codes and words of applications that ended so long ago; the others keep theirs. */
export async function freeCodesOfApplications(db: Database, office: OfficeRow): Promise<void> {
  const due = await listDueApplications(db, office.id)
  if (due.length === 0) return
  const now = await officeNow(db)
  const before = new Date(now.getTime() - daysKept * dayMilliseconds)
  const ended = await listEndedBefore(db, office.id, due, before)
  await freeFound(db, office.id, ended)
  const open = due.filter((number) => !ended.includes(number))
  const later = new Date(now.getTime() + daysKept * dayMilliseconds)
  await keepFound(db, office.id, open, later)
}
