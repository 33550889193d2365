import type { Database } from '../database/open.ts'
import { openOfficeDatabase } from '../open-office-database.ts'
import { countsOf, listKeyUses } from '../keys/key-uses.ts'
import { SettingsError, type Settings } from '../settings/settings.ts'
import { examineSecretKeys } from '../keys/settle-secret-key.ts'
import { examineOffice } from '../doctor/examine-office.ts'
import { listWarnings } from '../doctor/warnings.store.ts'

/** What PostgreSQL says where a table, a column or the right to read it is not there. */
const otherTables = ['42P01', '42703', '42501']

/** Examines the office's database. Tells each check, and returns whether all is as it must be. */
export async function consult(settings: Settings, tell: (line: string) => void): Promise<boolean> {
  const opened = await openOfficeDatabase(settings, { onlyToRead: true })
  try {
    const look = async () => [
      ...(await examineOffice(opened.db)),
      await examineSecretKeys(opened.db, settings),
    ]
    const findings = await look().catch((error: Error & { code?: string }) => {
      throw new SettingsError(
        otherTables.includes(error.code ?? '')
          ? `The tables of this database are not those of this version (${error.message}). Start its server once, then ask again.`
          : `The database did not answer to the end (${error.message}). Nothing was changed: ask again.`,
      )
    })
    for (const { holds, faults, examples } of findings) {
      tell(faults === 0 ? `✓ ${holds}` : `✗ not so ${faults} times: ${holds}`)
      for (const example of examples) tell(`    ${example}`)
    }
    for (const warning of await listWarnings(opened.db)) tell(`! ${warning}`)
    tell(await sayOldestKey(opened.db))
    const wrong = findings.filter(({ faults }) => faults > 0).length
    tell(
      wrong === 0
        ? `\nAll is as it must be: ${findings.length} checks.`
        : `\n${wrong} of ${findings.length} checks found something wrong.`,
    )
    return wrong === 0
  } finally {
    await opened.close()
  }
}

/** Which key is the oldest that something still needs, and what. */
async function sayOldestKey(db: Database): Promise<string> {
  const uses = await listKeyUses(db)
  const oldest = Math.min(...uses.map(({ key }) => key))
  const counts = Object.entries(countsOf(uses.filter(({ key }) => key === oldest)))
  return counts.length === 0
    ? 'No secret key is in use yet.'
    : `Secret key ${oldest} is the oldest in use: ${counts.map(([kind, count]) => `${count} ${kind}`).join(', ')}.`
}
