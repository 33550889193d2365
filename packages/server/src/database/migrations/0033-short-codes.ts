import { sql, type Kysely } from 'kysely'

/** Words of a name as reception looks for them. */
const wordsOf = (name: string) => [
  ...new Set(
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/['’ʼ`´‘]/g, '')
      .split(/[^\p{L}\p{M}\d]+/u)
      .filter(Boolean),
  ),
]

interface Person {
  readonly office_id: string
  readonly branch_id: string
  readonly kind: string
  readonly thing: string
  readonly until: Date
  readonly name: string
  readonly phone: string | null
}

/**
 * Short codes, of which only keyed hashes are kept, and the words by which reception finds a person. Both
 * are about open bookings and applications and those that ended less than thirty days ago; so they stay
 * short, however long the past, and personal data go with their term.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table short_codes (
      office_id text not null,
      code_hash bytea,
      pair_hash bytea,
      kind text not null check (kind in ('visit', 'application')),
      thing text not null,
      until timestamptz not null,
      primary key (office_id, kind, thing),
      unique (office_id, code_hash)
    )`.execute(db)
  await sql`comment on column short_codes.code_hash is 'none where nobody was given a code yet'`.execute(
    db,
  )
  await sql`comment on column short_codes.pair_hash is 'of the code and the last digits of the phone; none without a phone'`.execute(
    db,
  )
  await sql`comment on column short_codes.until is 'from then on it is looked whether the thing still needs it'`.execute(
    db,
  )
  await sql`create index short_codes_pair on short_codes (office_id, pair_hash)`.execute(db)
  await sql`create index short_codes_until on short_codes (office_id, kind, until)`.execute(db)
  // The words are compared by their bytes, so that a beginning is found in the key.
  await sql`
    create table person_words (
      office_id text not null,
      word text collate "C" not null,
      kind text not null check (kind in ('visit', 'application')),
      thing text not null,
      branch_id text not null,
      primary key (office_id, word, kind, thing)
    )`.execute(db)
  await sql`create index person_words_of on person_words (office_id, kind, thing, word)`.execute(db)

  const people = await Promise.all([
    sql<Person>`
      select b.office_id, b.branch_id, 'visit' as kind, b.id::text as thing,
        b.starts_at + interval '30 days' as until, p.name, p.phone
      from bookings b join booking_persons p on p.booking_id = b.id
      where b.state in ('booked', 'checked-in', 'cancelled') and b.starts_at > office_now() - interval '30 days'`.execute(
      db,
    ),
    sql<Person>`
      select a.office_id, a.branch_id, 'application' as kind, a.number as thing,
        office_now() + interval '30 days' as until, p.name, p.phone
      from applications a join applicants p on p.office_id = a.office_id and p.number = a.number
      where a.state <> 'handed-over' or a.changed_at > office_now() - interval '30 days'`.execute(
      db,
    ),
  ])
  const rows = people.flatMap((found) =>
    found.rows.flatMap(({ name, phone, until: _until, ...of }) =>
      [...wordsOf(name), ...(phone ? [phone, `…${phone.slice(-4)}`] : [])].map((word) => ({
        ...of,
        word,
      })),
    ),
  )
  for (let from = 0; from < rows.length; from += 5000)
    await sql`
      insert into person_words (office_id, word, kind, thing, branch_id)
      select office_id, word, kind, thing, branch_id
      from jsonb_to_recordset(${JSON.stringify(rows.slice(from, from + 5000))}::jsonb)
        as p(office_id text, word text, kind text, thing text, branch_id text)`.execute(db)
  const things = people.flatMap(({ rows: found }) =>
    found.map(({ office_id, kind, thing, until }) => ({ office_id, kind, thing, until })),
  )
  for (let from = 0; from < things.length; from += 5000)
    await sql`
      insert into short_codes (office_id, kind, thing, until)
      select office_id, kind, thing, until
      from jsonb_to_recordset(${JSON.stringify(things.slice(from, from + 5000))}::jsonb)
        as t(office_id text, kind text, thing text, until timestamptz)`.execute(db)
}
