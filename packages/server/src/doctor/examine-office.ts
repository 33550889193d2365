import { sql } from 'kysely'
import type { Database, Tx } from '../database/open.ts'
import { arrayOf, integer, orNull, returns, text } from '../database/returns.ts'
import { applicationChecks } from './applications.store.ts'
import { jobChecks } from './jobs.store.ts'
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
  ...jobChecks,
  ...traceChecks,
]

const examplesMost = 3

async function examine(tx: Tx, { holds, faults }: Check): Promise<Finding> {
  const { rows } = await returns({ faults: integer, examples: orNull(arrayOf(text)) })`
    /* all offices */ select count(*)::int as faults, (array_agg(fault))[1:${examplesMost}::int] as examples
    from (${faults}) as found(fault)`.execute(tx)
  return { holds, faults: rows[0]!.faults, examples: rows[0]!.examples ?? [] }
}

/** Looks at everything that must hold, in the transaction it is given. */
export async function examineIn(tx: Tx): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const check of checks) findings.push(await examine(tx, check))
  return findings
}

const look = <Seen>(db: Database, at: (tx: Tx) => Promise<Seen>): Promise<Seen> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      // Years of visits are compared in memory, not on the disk.
      await sql`set local work_mem = '128MB'`.execute(tx)
      return at(tx)
    })

/**
 * Looks at everything that must hold, at one moment, and changes nothing. Meant for a working office:
 * the moment is kept for seconds, since a long one would slow the calls at the desks. Two connections
 * share the checks and the moment.
 */
export const examineOffice = (db: Database): Promise<Finding[]> =>
  look(db, async (tx) => {
    const { rows } = await returns({ snapshot: text })`
      select pg_export_snapshot() as snapshot`.execute(tx)
    const findings: Finding[] = []
    // The longest ones are the last of the list, and begun first.
    const left = [...checks.entries()]
    const examineLeft = async (tx: Tx) => {
      for (let next = left.pop(); next; next = left.pop())
        findings[next[0]] = await examine(tx, next[1])
    }
    const beside = look(db, async (other) => {
      await sql`set transaction snapshot ${sql.lit(rows[0]!.snapshot)}`.execute(other)
      await examineLeft(other)
    })
    await Promise.all([examineLeft(tx), beside]).finally(() => left.splice(0))
    return findings
  })
