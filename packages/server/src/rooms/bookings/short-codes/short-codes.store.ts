import { sql } from 'kysely'
import type { Database, Tx } from '../../../database/open.ts'
import { as, returns, text, uuid, type RowOf } from '../../../database/returns.ts'

type Db = Database | Tx

const thingRow = {
  kind: as<'visit' | 'application'>(text),
  /** Id of a visit, number of an application. */
  thing: text,
}

/** What a short code opens, and what reception finds by words. */
export type Thing = RowOf<typeof thingRow>

/** A thing with what it is found by. */
export interface FoundBy extends Thing {
  readonly branch: string
  /** From then on it is looked whether the thing still needs it. */
  readonly until: Date
  readonly words: readonly string[]
}

/** What is kept of a short code. */
export interface CodeHashes {
  /** Number of the secret key it is hashed with. */
  readonly key: number
  readonly code: Buffer
  /** Of the same code, by older keys: another thing may have it. */
  readonly older: readonly Buffer[]
  /** Of the code with the last digits of the phone; none without a phone. */
  readonly pair: Buffer | null
}

/** Gives a thing a short code, with the words it is found by. False: another thing has this code. */
export async function putShortCode(
  db: Db,
  office: string,
  { kind, thing, branch, until, words }: FoundBy,
  { key, code, older, pair }: CodeHashes,
): Promise<boolean> {
  const { rows } = await sql`
    with given as (
      insert into short_codes (office_id, code_hash, pair_hash, kind, thing, until, key)
      select ${office}, ${code}::bytea, ${pair}::bytea, ${kind}, ${thing}, ${until}::timestamptz, ${key}::smallint
      where not exists (select from short_codes where office_id = ${office} and /* guard short-codes-are-unique */ code_hash = any(${[...older]}::bytea[]) /* end guard */)
      on conflict (office_id, code_hash) do nothing returning 1
    ), named as (
      insert into person_words (office_id, word, kind, thing, branch_id)
      select ${office}, word, ${kind}, ${thing}, ${branch} from given, unnest(${[...words]}::text[]) as word
      on conflict do nothing
    )
    select from given`.execute(db)
  return rows.length > 0
}

/** Takes the short code of a thing away: it opens nothing any more. */
export async function dropShortCode(db: Db, office: string, { kind, thing }: Thing): Promise<void> {
  await sql`
    delete from short_codes where office_id = ${office} and kind = ${kind} and thing = ${thing}`.execute(
    db,
  )
}

/** The visit of a short code that is today's at a branch, by its own screens. */
export async function findVisitOfDay(
  db: Db,
  office: string,
  codes: readonly Buffer[],
  { branch, from, to }: { branch: string; from: Date; to: Date },
): Promise<string | undefined> {
  const { rows } = await returns({ id: uuid })`
    select b.id from short_codes c join bookings b on b.office_id = c.office_id and b.id = c.thing::uuid
    where c.office_id = ${office} and c.code_hash = any(${[...codes]}::bytea[]) and c.kind = 'visit'
      /* guard six-signs-in-their-branch */ and b.branch_id = ${branch} and b.starts_at >= ${from} and b.starts_at < ${to} /* end guard */`.execute(
    db,
  )
  return rows[0]?.id
}

/** Notes that a visit is at another branch now, whose reception finds its person. */
export async function moveWords(
  db: Db,
  office: string,
  booking: string,
  branch: string,
): Promise<void> {
  await sql`
    update person_words set branch_id = ${branch}
    where office_id = ${office} and kind = 'visit' and thing = ${booking}`.execute(db)
}

/** What a short code opens. */
export async function findThing(
  db: Db,
  office: string,
  codes: readonly Buffer[],
): Promise<Thing | undefined> {
  const { rows } = await returns(thingRow)`
    select kind, thing from short_codes where office_id = ${office} and code_hash = any(${[...codes]}::bytea[])`.execute(
    db,
  )
  return rows[0]
}

/** What a short code opens together with the last digits of the phone: one look for both. */
export async function findThingOfPair(
  db: Db,
  office: string,
  pairs: readonly Buffer[],
): Promise<Thing | undefined> {
  const { rows } = await returns(thingRow)`
    select kind, thing from short_codes where office_id = ${office} and pair_hash = any(${[...pairs]}::bytea[])`.execute(
    db,
  )
  return rows[0]
}

/** Things at branches whose person has all the words; of the last word its beginning is enough when `begins`. */
export async function findThingsByWords(
  db: Db,
  office: string,
  words: readonly string[],
  { branch, begins, most }: { branch: string; begins: boolean; most: number },
): Promise<Thing[]> {
  const last = words.at(-1)!
  // The byte after all that UTF-8 can begin with.
  const upTo = begins ? sql`w.word < ${last + '\u{10ffff}'}` : sql`w.word <= ${last}`
  const others = words.slice(0, -1).map(
    (word) => sql`
      and exists (select from person_words o where o.office_id = w.office_id and o.word = ${word}
        and o.kind = w.kind and o.thing = w.thing)`,
  )
  const { rows } = await returns(thingRow)`
    select distinct w.kind, w.thing from person_words w
    where w.office_id = ${office} and w.word >= ${last} and ${upTo} and w.branch_id = ${branch}
      ${sql.join(others, sql` `)}
    order by w.kind desc, w.thing desc limit ${sql.lit(most)}`.execute(db)
  return rows
}

/** Things at a branch whose person has the phone of one of these. */
export async function listThingsOfPhones(
  db: Db,
  office: string,
  branch: string,
  things: readonly Thing[],
): Promise<Thing[]> {
  const { rows } = await returns(thingRow)`
    select distinct o.kind, o.thing
    from unnest(${things.map(({ kind }) => kind)}::text[], ${things.map(({ thing }) => thing)}::text[]) as t(kind, thing)
    cross join lateral (select word from person_words
      where office_id = ${office} and kind = t.kind and thing = t.thing and word like '+%' limit 1) p
    cross join lateral (select kind, thing from person_words
      where office_id = ${office} and word = p.word and branch_id = ${branch} limit 40) o
    limit 200`.execute(db)
  return rows
}

/** Frees the codes and words of visits that were so long ago; those that were moved wait for their new time. */
export async function freeCodesOfVisits(db: Database, office: string, days: number): Promise<void> {
  await sql`
    with due as (
      select c.thing, b.starts_at + make_interval(days => ${days}::int) as until
      from short_codes c left join bookings b on b.office_id = c.office_id and b.id = c.thing::uuid
      where c.office_id = ${office} and c.kind = 'visit' and c.until <= office_now()
      limit 2000
    ), later as (
      update short_codes c set until = due.until from due
      where c.office_id = ${office} and c.kind = 'visit' and c.thing = due.thing and due.until > office_now()
    ), freed as (
      delete from short_codes c using due
      where c.office_id = ${office} and c.kind = 'visit' and c.thing = due.thing
        and coalesce(due.until <= office_now(), true)
      returning c.thing
    )
    delete from person_words w using freed
    where w.office_id = ${office} and w.kind = 'visit' and w.thing = freed.thing`.execute(db)
}

/** Numbers of applications of which it has to be looked whether they still need what they are found by. */
export async function listDueApplications(db: Database, office: string): Promise<string[]> {
  const { rows } = await returns({ thing: text })`
    select thing from short_codes
    where office_id = ${office} and kind = 'application' and until <= office_now() limit 2000`.execute(
    db,
  )
  return rows.map(({ thing }) => thing)
}

/** Keeps what applications are found by until another moment. */
export async function keepFound(
  db: Database,
  office: string,
  numbers: readonly string[],
  until: Date,
): Promise<void> {
  await sql`
    update short_codes set until = ${until}
    where office_id = ${office} and kind = 'application' and thing = any(${[...numbers]}::text[])`.execute(
    db,
  )
}

/** Frees what applications are found by. */
export async function freeFound(
  db: Database,
  office: string,
  numbers: readonly string[],
): Promise<void> {
  await sql`
    with freed as (
      delete from short_codes
      where office_id = ${office} and kind = 'application' and thing = any(${[...numbers]}::text[])
      returning thing
    )
    delete from person_words w using freed
    where w.office_id = ${office} and w.kind = 'application' and w.thing = freed.thing`.execute(db)
}
