import { AccessCodes, type ActDependencies, type OfficeRow } from '../acts/index.ts'
import { TopicCache } from '../events/topic-cache.ts'
import { openOfficeDatabase, type OpenDatabase } from '../open-office-database.ts'
import { hooks } from '../rooms/index.ts'
import { listOfficeRows } from '../rooms/network/index.ts'
import { readSettings, type Settings } from '../settings/settings.ts'

/** A command nobody can carry out; the sentence says how to write it. */
export class CommandMistake extends Error {}

/** The settings a command works with. */
export const commandSettings = () => readSettings({ DEMO_CLOCK: 'on', ...process.env })

/** Opens the database for a command's work, closes it after. */
export async function withDatabase<T>(
  work: (dependencies: ActDependencies) => Promise<T>,
  settings: Settings = commandSettings(),
  options: Parameters<typeof openOfficeDatabase>[1] = {},
): Promise<T> {
  const opened = await openOfficeDatabase(settings, options)
  try {
    return await work(dependenciesOf(opened, settings))
  } finally {
    await opened.close()
  }
}

/** A command remembers nothing, and leaves its messages to the servers to carry out. */
const dependenciesOf = (
  { db, secretKeys = new Map() }: OpenDatabase,
  settings: Settings,
): ActDependencies => ({
  db,
  settings,
  codes: new AccessCodes(secretKeys),
  cache: new TopicCache(),
  hooks,
  wake: () => {},
})

/** Opens the database, finds the office a command is about, does the work, closes. */
export const withOffice = (
  id: string | undefined,
  work: (dependencies: ActDependencies, office: OfficeRow) => Promise<void>,
): Promise<void> =>
  withDatabase(async (dependencies) => {
    const offices = await listOfficeRows(dependencies.db)
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
    await work(dependencies, office)
  })
