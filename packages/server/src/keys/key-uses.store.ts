import { sql, type RawBuilder } from 'kysely'
import { lastStates } from '../rooms/applications/index.ts'
import type { Database, Tx } from '../database/open.ts'
import { as, integer, known, orNull, returns, text, type RowOf } from '../database/returns.ts'

type Db = Database | Tx

const keyUse = { key: known(integer), office: text, kind: text, count: integer }

/** What still needs a secret key: how many things of a kind, of an office. */
export type KeyUse = RowOf<typeof keyUse>

const lastOfApplications = sql.join(lastStates.map((state) => sql.lit(state)))

/** Visits, applications and codes that people still open something with, and tokens that hold. */
const uses: Readonly<Record<string, RawBuilder<unknown>>> = {
  'holds and bookings': sql`bookings where state in ('held', 'booked', 'checked-in')
    and starts_at > office_now() - interval '1 day'`,
  'visits that can be rated': sql`visits where not rated and on_day > (office_now() - interval '14 days')::date`,
  applications: sql`applications
    where state not in (${lastOfApplications}) or changed_at > office_now() - interval '30 days'`,
  'short codes': sql`short_codes where code_hash is not null`,
  'tokens of staff': sql`staff where active and token_ended_at is null and key is not null`,
  'tokens of screens': sql`devices where active and token_ended_at is null and key is not null`,
}

/** What is still in use, of each key. */
export async function listKeyUses(db: Db): Promise<KeyUse[]> {
  const counts = Object.entries(uses).map(
    ([kind, from]) => sql`
      select key, office_id as office, ${kind} as kind, count(*)::int as count from ${from} group by key, office_id`,
  )
  const { rows } = await returns(keyUse)`
    ${sql.join(counts, sql` union all `)} order by key, office, kind`.execute(db)
  return rows
}

const toldOfLink = {
  office: text,
  kind: as<'visit' | 'application'>(text),
  thing: text,
  email: orNull(text),
  phone: orNull(text),
}

/** Somebody to be told that their link is another now. */
export type ToldOfLink = RowOf<typeof toldOfLink>

/** The people on record of visits to come and open applications whose codes follow from a key. */
export async function listToTell(db: Db, key: number): Promise<ToldOfLink[]> {
  const { rows } = await returns(toldOfLink)`
    select b.office_id as office, 'visit' as kind, b.id::text as thing, p.email, p.phone
    from bookings b join booking_persons p on p.booking_id = b.id
    where b.key = ${key} and b.state in ('booked', 'checked-in') and b.starts_at > office_now() - interval '12 hours'
    union all
    select a.office_id, 'application', a.number, p.email, p.phone
    from applications a join applicants p on p.office_id = a.office_id and p.number = a.number
    where a.key = ${key} and a.state not in (${lastOfApplications})`.execute(db)
  return rows
}

/**
 * Makes all that followed from a key follow from another one: what was made with it opens nothing any more.
 * Short codes, of which there are only hashes, are taken away.
 */
export async function moveToKey(tx: Tx, from: number, to: number): Promise<void> {
  // Bookings before visits: who checks in meanwhile is waited for.
  for (const table of /* guard leaked-key-opens-nothing */ [
    'bookings',
    'visits',
    'applications',
  ] /* end guard */)
    await sql`update ${sql.table(table)} set key = ${to} where key = ${from}`.execute(tx)
  await sql`
    update short_codes set key = ${to}, code_hash = null, pair_hash = null where key = ${from}`.execute(
    tx,
  )
  await sql`
    update replies set code_for = (jsonb_set(code_for::jsonb, '{key}', to_jsonb(${to}::int)) - 'sealed')::text
    where code_for is not null and coalesce((code_for::jsonb->>'key')::int, 1) = ${from}`.execute(
    tx,
  )
}

/** Makes tokens that followed from a key follow from none; they end with it, or hold on as what they are. */
export async function freeTokens(tx: Tx, key: number, end: boolean): Promise<void> {
  for (const holder of ['staff', 'devices'])
    await sql`
      update ${sql.table(holder)} set key = null,
        token_ended_at = case when ${end} then coalesce(token_ended_at, office_now()) else token_ended_at end
      where key = ${key}`.execute(tx)
}
