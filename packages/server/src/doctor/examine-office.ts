import { sql } from 'kysely'
import type { Database, Tx } from '../database/open.ts'
import { applicationChecks } from './applications.store.ts'
import type { Check, Finding } from './check.ts'
import { placeChecks } from './places.store.ts'
import { ratingChecks } from './ratings.store.ts'
import { ticketChecks } from './tickets.store.ts'
import { traceChecks } from './traces.store.ts'

const checks: readonly Check[] = [
  ...placeChecks,
  ...ticketChecks,
  ...applicationChecks,
  ...ratingChecks,
  ...traceChecks,
]

const examplesMost = 3

/** Looks at everything that must hold, in the transaction it is given. */
export async function examineIn(tx: Tx): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { holds, faults } of checks) {
    const { rows } = await sql<{ faults: number; examples: string[] | null }>`
      select count(*)::int as faults, (array_agg(fault))[1:${examplesMost}::int] as examples
      from (${faults}) as found(fault)`.execute(tx)
    findings.push({ holds, faults: rows[0]!.faults, examples: rows[0]!.examples ?? [] })
  }
  return findings
}

/**
 * Looks at everything that must hold, at one moment, and changes nothing. Meant for a working office:
 * the moment is kept for seconds, since a long one would slow the calls at the desks.
 */
export const examineOffice = (db: Database): Promise<Finding[]> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      // Years of visits are compared in memory, not on the disk.
      await sql`set local work_mem = '128MB'`.execute(tx)
      return examineIn(tx)
    })
