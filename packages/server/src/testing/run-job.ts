import type { OfficeRow } from '../acts/index.ts'
import type { RunningOffice } from '../office.ts'
import { listOfficeRows } from '../rooms/network/index.ts'
import { rooms } from '../rooms/index.ts'
import type { TestOffice } from './test-office.ts'

const offices = new WeakMap<RunningOffice, Promise<readonly OfficeRow[]>>()

/** The offices of a database, read once. */
function officesOf(running: RunningOffice): Promise<readonly OfficeRow[]> {
  const known = offices.get(running) ?? listOfficeRows(running.db)
  offices.set(running, known)
  return known
}

/** Does what a room does by itself, now, for all offices. */
export async function runJob({ running }: TestOffice, name: string): Promise<void> {
  const job = rooms.flatMap((room) => room.jobs ?? []).find((one) => one.name === name)
  if (!job) throw new Error(`There is no job "${name}".`)
  if ('run' in job) await job.run(running.dependencies)
  else for (const office of await officesOf(running)) await job.runFor(running.dependencies, office)
}
