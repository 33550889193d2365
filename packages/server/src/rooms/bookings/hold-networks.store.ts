import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import { float, integer, returns, type RowOf } from '../../database/returns.ts'

/** A hold lasts no longer, with all its extensions. */
const longestHold = sql`interval '3 hours'`

const openHolds = {
  count: integer,
  /** Seconds until the first of them lapses. */
  seconds: float,
}

/** The holds of a network that are not booked yet. */
export type OpenHolds = RowOf<typeof openHolds>

/** Counts the holds of a network that are not booked yet. */
export async function countOpenHolds(
  db: Database,
  office: string,
  network: Buffer,
): Promise<OpenHolds> {
  const { rows } = await returns(openHolds)`
    select count(*)::int as count,
      coalesce(extract(epoch from min(b.held_until) - office_now()), 0)::float8 as seconds
    from hold_networks h join bookings b on b.office_id = h.office_id and b.id = h.booking_id
    where h.office_id = ${office} and h.network = ${network} and h.made_at > now() - ${longestHold}
      and b.state = 'held' and b.held_until > office_now()`.execute(db)
  return rows[0]!
}

/** Notes from which networks a hold was made; once, however often it is answered again. */
export async function noteHold(
  db: Database,
  office: string,
  networks: readonly Buffer[],
  booking: string,
): Promise<void> {
  await sql`
    insert into hold_networks (office_id, network, booking_id)
    select ${office}, network, ${booking} from unnest(${[...networks]}::bytea[]) as network
    on conflict do nothing`.execute(db)
}

/** Forgets the networks of holds that have lapsed or were booked long ago. */
export async function forgetHoldNetworks(db: Database): Promise<void> {
  await sql`/* all offices */ delete from hold_networks where made_at < now() - ${longestHold}`.execute(
    db,
  )
}
