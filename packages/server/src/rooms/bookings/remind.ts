import type { Database } from '../../database/open.ts'
import type { Settings } from '../../settings/settings.ts'
import { putReminders } from './tellings.store.ts'

/** Reminds people of their visits, as far before as the settings say. */
export async function remind(
  db: Database,
  office: { readonly id: string },
  { remindBefore, smsUrl }: Pick<Settings, 'remindBefore' | 'smsUrl'>,
): Promise<void> {
  if (remindBefore.length > 0) await putReminders(db, office.id, remindBefore, smsUrl !== undefined)
}
