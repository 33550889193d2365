import { sql } from 'kysely'
import { officeNowOnce } from '../../database/clock.ts'
import type { Database, Tx } from '../../database/open.ts'
import { as, integer, returns, text } from '../../database/returns.ts'
import type { MintedStart } from './mint-places.ts'
import { shareNames, type ReleaseRule, type Share } from '../network/index.ts'
import { opensOnline } from './shares.ts'

type Db = Database | Tx

/** What a pool says of its seats of a day. */
interface SharedDay {
  readonly pool: string
  readonly on: string
  readonly release: readonly ReleaseRule[]
  readonly timeZone: string
}

/**
 * Gives the places of a pool's day to their shares as planned, and says from when on each is anyone's.
 * Those that are taken stay what they were; the free ones make up the numbers.
 */
export async function sharePlaces(
  db: Db,
  office: string,
  { pool, on, release, timeZone }: SharedDay,
  planned: readonly MintedStart[],
): Promise<void> {
  const opens = new Map(
    shareNames.map((share) => {
      const at = opensOnline(share, release, on, timeZone)
      return [share, at instanceof Date ? at.toISOString() : at]
    }),
  )
  const rows = planned.flatMap(({ startsAt, seats, shares = { online: seats } }) =>
    shareNames.map((share: Share) => ({
      starts_at: startsAt.toISOString(),
      share,
      seats: shares[share] ?? 0,
      opens_at: opens.get(share)!,
      rank: shareNames.indexOf(share),
    })),
  )
  await sql`
    with planned as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as p(starts_at timestamptz, share text, seats int, opens_at timestamptz, rank int)
    ), seen as (
      select p.ctid as row, p.starts_at, p.seat, p.share, p.booking_id is not null and p.free_at > ${officeNowOnce} as taken
      from places p
      where p.office_id = ${office} and p.pool_id = ${pool} and p.on_day = ${on} and not p.withdrawn
    ), taken as (
      select starts_at, share, count(*)::int as seats from seen where taken group by starts_at, share
    ), labels as (
      select planned.starts_at, planned.share, planned.opens_at,
        row_number() over (partition by planned.starts_at order by planned.rank) as nth
      from planned left join taken using (starts_at, share)
      cross join lateral generate_series(1, planned.seats - coalesce(taken.seats, 0))
    ), free as (
      select row, starts_at, row_number() over (partition by starts_at order by seat) as nth
      from seen where not taken
    )
    update places p set share = labels.share, opens_at = labels.opens_at
    from free join labels using (starts_at, nth)
    where p.office_id = ${office} and p.ctid = free.row and (p.share, p.opens_at) is distinct from (labels.share, labels.opens_at)`.execute(
    db,
  )
}

/** How many places of these days there are of each share. */
export async function countShares(
  db: Db,
  office: string,
  branch: string,
  days: readonly string[],
): Promise<Record<Share, number>> {
  const { rows } = await returns({ share: as<Share>(text), places: integer })`
    select p.share, count(*)::int as places from places p
    join pools on pools.office_id = p.office_id and pools.id = p.pool_id
    where p.office_id = ${office} and pools.branch_id = ${branch} and p.on_day = any(${[...days]}::date[])
      and not p.withdrawn
    group by p.share`.execute(db)
  const counted = new Map(rows.map(({ share, places }) => [share, places]))
  return {
    online: counted.get('online') ?? 0,
    reception: counted.get('reception') ?? 0,
    phone: counted.get('phone') ?? 0,
  }
}
