import { officeNow } from '../../database/clock.ts'
import { localTime } from '../../database/local-time.ts'
import type { Database } from '../../database/open.ts'
import { writeEffects, type Effects } from '../../events/outbox.ts'
import type { OfficeRow } from '../../http/act.ts'
import type { StepContext } from './take-step.ts'

/** Lets the office act by itself: in one transaction with its audit lines and messages. */
export async function byItself(
  db: Database,
  office: OfficeRow,
  work: (context: StepContext) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const now = await officeNow(tx)
    const effects: Effects = { audit: [], messages: [] }
    await work({
      db: tx,
      office,
      time: () => Promise.resolve({ now, ...localTime(now, office.timeZone) }),
      audit: (line) => effects.audit.push(line),
      emit: (message) => effects.messages.push(message),
    })
    await writeEffects(tx, office.id, { kind: 'office' }, effects)
  })
}
