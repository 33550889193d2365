import type { Database } from '../../database/open.ts'
import { carryOver, listNights } from './carry-over.store.ts'

/** Begins the day of branches that keep the queue over the night. */
export async function beginDay(
  db: Database,
  office: { id: string; timeZone: string },
): Promise<string[]> {
  const begun: string[] = []
  for (const { branch, today } of await listNights(db, office)) {
    const carried = await db.transaction().execute((tx) => carryOver(tx, office.id, branch, today))
    if (carried > 0) begun.push(branch)
  }
  return begun
}
