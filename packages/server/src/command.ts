import { openOfficeDatabase, type OpenDatabase } from './office.ts'
import { listOfficeRows } from './rooms/network/index.ts'
import { readSettings } from './settings.ts'

/** A command nobody can carry out; the sentence says how to write it. */
export class CommandMistake extends Error {}

/** The settings a command works with. */
export const commandSettings = () => readSettings({ DEMO_CLOCK: 'on', ...process.env })

/** Opens the database, finds the office a command is about, does the work, closes. */
export async function withOffice(
  id: string | undefined,
  work: (db: OpenDatabase['db'], office: string) => Promise<void>,
): Promise<void> {
  const opened = await openOfficeDatabase(commandSettings())
  try {
    const offices = await listOfficeRows(opened.db)
    const office = id
      ? offices.find((row) => row.id === id)
      : offices.length === 1
        ? offices[0]
        : undefined
    if (!office)
      throw new CommandMistake(
        offices.length === 0
          ? 'There is no office in this database yet. Open one with: npm run office -- open-city FILE'
          : `Say which office with --office: ${offices.map((row) => row.id).join(', ')}`,
      )
    await work(opened.db, office.id)
  } finally {
    await opened.close()
  }
}
