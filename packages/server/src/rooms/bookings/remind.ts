import type { Database } from '../../database/open.ts'
import { transact } from '../../database/transact.ts'
import { writeEffects } from '../../events/outbox.ts'
import type { Settings } from '../../settings/settings.ts'
import { putReminders } from './tellings.store.ts'

/** Reminds people of their visits, as far before as the settings say. */
export async function remind(
  db: Database,
  office: { readonly id: string },
  { remindBefore, smsUrl }: Pick<Settings, 'remindBefore' | 'smsUrl'>,
): Promise<void> {
  if (remindBefore.length === 0) return
  await transact(db, async (tx) => {
    const due = await putReminders(tx, office.id, remindBefore, smsUrl !== undefined)
    const messages = due.map(({ telling, booking, channel, startsAt }) => ({
      kind: channel,
      thing: booking,
      detail: { letter: 'reminder', telling: String(telling), for: startsAt },
    }))
    if (messages.length > 0)
      await writeEffects(tx, office.id, { kind: 'office' }, { audit: [], messages })
  })
}
