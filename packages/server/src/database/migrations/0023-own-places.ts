import { sql, type Kysely } from 'kysely'

/**
 * A time kept for who was booked on a shortened day once made places of the booking itself end with it.
 * What nobody else has taken since is its own for good again; for the others the doctor names the booking.
 */
export async function up(db: Kysely<never>): Promise<void> {
  const { rows } = await sql<{ office_id: string; pool_id: string; on_day: string }>`
    with lent as (
      select distinct on (b.id, p.starts_at) p.office_id, p.pool_id, p.starts_at, p.seat
      from bookings b
      join places p on p.booking_id = b.id and p.free_at < 'infinity'
      join pools on pools.office_id = p.office_id and pools.id = p.pool_id and pools.branch_id = b.branch_id
      where b.state in ('booked', 'checked-in')
        and exists (
          select from jsonb_to_recordset(b.legs) as leg("startsAt" timestamptz, minutes int, letter text)
          join line_pools l on l.office_id = p.office_id and l.pool_id = p.pool_id and l.letter = leg.letter
          where p.starts_at >= leg."startsAt" and p.starts_at < leg."startsAt" + make_interval(mins => leg.minutes))
        and not exists (
          select from places own
          where own.booking_id = b.id and own.starts_at = p.starts_at and own.free_at = 'infinity')
      order by b.id, p.starts_at, p.pool_id, p.seat
    )
    update places p set free_at = 'infinity' from lent
    where p.office_id = lent.office_id and p.pool_id = lent.pool_id and p.starts_at = lent.starts_at and p.seat = lent.seat
    returning p.office_id, p.pool_id, p.on_day`.execute(db)
  const days = new Map(rows.map((row) => [`${row.office_id} ${row.pool_id} ${row.on_day}`, row]))
  for (const { office_id, pool_id, on_day } of days.values())
    await sql`select refresh_place_day(${office_id}, ${pool_id}, ${on_day})`.execute(db)
}
