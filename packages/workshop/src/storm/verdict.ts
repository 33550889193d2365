import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { examineOffice } from '../../../server/src/doctor/examine-office.ts'
import type { TestOffice } from '../../../server/src/testing/test-office.ts'
import type { Ledger } from './ledger.ts'

type State = Record<string, unknown>

/** Holds what the clients saw against the database, both ways. Returns each difference in words. */
export async function compare({ db }: TestOffice, ledger: Ledger): Promise<string[]> {
  const bookings = await sql<{ id: string; state: string; startsAt: Date }>`
    select id, state, starts_at as "startsAt" from bookings`.execute(db)
  const tickets = await sql<{ id: string; state: string; number: string }>`
    select id, state, letter || '-' || lpad(sequence::text, greatest(3, length(sequence::text)), '0') as number
    from tickets`.execute(db)
  const calls = await sql<{ calls: number }>`select count(*)::int as calls from calls`.execute(db)
  const acts = await sql<{ act: string; times: number }>`
    select act, count(*)::int as times from audit where act = any(${[...ledger.acts.keys()]}) group by act`.execute(
    db,
  )
  return [
    ...differences(
      'booking',
      ledger.bookings,
      new Map(
        bookings.rows.map(({ id, state, startsAt }) => [
          id,
          { state, startsAt: startsAt.toISOString() },
        ]),
      ),
    ),
    ...differences(
      'ticket',
      ledger.tickets,
      new Map(tickets.rows.map(({ id, ...ticket }) => [id, ticket])),
    ),
    ...differences(
      'number of calls',
      new Map([['all', { times: ledger.calls }]]),
      new Map([['all', { times: calls.rows[0]!.calls }]]),
    ),
    ...differences(
      'number of effects',
      new Map([...ledger.acts].map(([act, times]) => [act, { times }])),
      new Map(acts.rows.map(({ act, times }) => [act, { times }])),
    ),
  ]
}

/**
 * Looks whether each booking to come has all its places within the plan, for good, or is marked as closed
 * with the time kept for it; one that has both should stand again. Returns each other in words.
 */
export async function bookingsAreWhole({ db }: TestOffice): Promise<string[]> {
  const { rows } = await sql<{ wrong: string }>`
    with had as (
      select b.*, (closure->'kept'->>'until')::timestamptz as until,
        (select count(*) from places p where p.booking_id = b.id and not p.withdrawn and p.free_at = 'infinity') as whole,
        (select count(*) from places p join pools on pools.office_id = p.office_id and pools.id = p.pool_id
          where p.booking_id = b.id and not p.withdrawn and p.free_at = (b.closure->'kept'->>'until')::timestamptz
            and pools.branch_id = b.closure->'kept'->>'branch') as kept
      from bookings b where b.state = 'booked' and b.starts_at > office_now()
    )
    select concat('booking ', id, ' of ', places, ' places has ', whole, ' for good and ', kept, ' kept; ', closure) as wrong
    from had
    where (closure is null and whole <> places) or (closure is not null and whole = places)
      or (until > office_now() and kept <> places)`.execute(db)
  return rows.map(({ wrong }) => wrong)
}

function differences(
  what: string,
  seen: ReadonlyMap<string, State>,
  there: ReadonlyMap<string, State>,
): string[] {
  return [...new Set([...seen.keys(), ...there.keys()])].flatMap((id) => {
    const pair = [seen.get(id), there.get(id)]
    if (isDeepStrictEqual(sorted(pair[0]), sorted(pair[1]))) return []
    return `${what} ${id}: acknowledged ${JSON.stringify(pair[0])}, in the database ${JSON.stringify(pair[1])}`
  })
}

const sorted = (state: State | undefined) => state && Object.entries(state).sort()

/** Asks the doctor. Returns what it finds wrong, in words. */
export async function doctorSays({ db }: TestOffice): Promise<string[]> {
  const findings = await examineOffice(db)
  return findings.flatMap(({ holds, faults, examples }) =>
    faults === 0 ? [] : `not so ${faults} times: ${holds} (${examples.join('; ')})`,
  )
}
