import { sql, type Kysely } from 'kysely'
import { readReachable } from '../../text/reachable-phone.ts'

/** Phones of before are read as those of today; which can't be is listed, without the number. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table unread_phones (
      office_id text not null,
      kind text not null check (kind in ('booking', 'application')),
      thing text not null,
      primary key (office_id, kind, thing)
    )`.execute(db)
  await sql`comment on table unread_phones is 'people who can not be phoned: their number was taken before numbers were judged'`.execute(
    db,
  )
  const { rows } = await sql<{ typed: string }>`
    select phone as typed from booking_persons where phone is not null
    union select phone from applicants where phone is not null`.execute(db)
  const changed = rows.flatMap(({ typed }) => {
    const phone = readReachable(typed, []) ?? null
    return phone === typed ? [] : [{ typed, phone }]
  })
  const read = sql`jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as read (typed text, phone text)`
  await sql`
    update booking_persons set phone = read.phone from ${read}
    where booking_persons.phone = typed and read.phone is not null`.execute(db)
  await sql`
    update applicants set phone = read.phone from ${read}
    where applicants.phone = typed and read.phone is not null`.execute(db)
  await sql`
    insert into unread_phones (office_id, kind, thing)
    select b.office_id, 'booking', b.id::text from ${read}
    join booking_persons p on p.phone = typed join bookings b on b.id = p.booking_id
    where read.phone is null
    union all
    select a.office_id, 'application', a.number from ${read}
    join applicants a on a.phone = typed
    where read.phone is null`.execute(db)
}
