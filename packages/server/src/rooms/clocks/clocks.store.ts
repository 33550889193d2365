import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import { as, instant, json, orNull, returns, text } from '../../database/returns.ts'
import type { ClockFact } from './clock.ts'
import type { Term } from './term.ts'

type Db = Database | Tx

/** What has a clock: an application, by its number. */
export interface ClockOwner {
  readonly kind: 'application'
  readonly id: string
}

/** Adds a fact to a clock. Who does so has locked what the clock is of. */
export async function putClockFact(
  db: Db,
  office: string,
  { kind, id }: ClockOwner,
  fact: ClockFact,
): Promise<void> {
  await sql`
    insert into clock_facts (office_id, owner_kind, owner_id, seq, kind, at, term_value, term_unit)
    select ${office}, ${kind}, ${id}, coalesce(max(seq), 0) + 1, ${fact.kind}, ${fact.at},
      ${fact.term?.value ?? null}, ${fact.term?.unit ?? null}
    from clock_facts where office_id = ${office} and owner_kind = ${kind} and owner_id = ${id}`.execute(
    db,
  )
}

/** The facts of a clock, in their order. */
export async function listClockFacts(
  db: Db,
  office: string,
  { kind, id }: ClockOwner,
): Promise<ClockFact[]> {
  const { rows } = await returns({
    kind: as<ClockFact['kind']>(text),
    at: instant,
    term: orNull(json<Term>()),
  })`
    select kind, at, case when term_unit is not null
      then jsonb_build_object('value', term_value, 'unit', term_unit) end as term
    from clock_facts where office_id = ${office} and owner_kind = ${kind} and owner_id = ${id}
    order by seq`.execute(db)
  return rows
}
