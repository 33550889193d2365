import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import {
  as,
  bytes,
  instant,
  integer,
  known,
  orNull,
  returns,
  text,
  uuid,
  type RowOf,
} from '../../database/returns.ts'
import { type CodeSubject, hashToken } from '../../acts/index.ts'

type Db = Database | Tx

type Holder = 'staff' | 'devices'

/** Gives the next generation of a token; the former one ends. */
export async function renewToken(
  db: Db,
  holder: Holder,
  { office, id, generation, key }: Omit<CodeSubject, 'kind'>,
  token: string,
): Promise<void> {
  await sql`
    update ${sql.table(holder)} set token_hash = ${hashToken(token)}, generation = ${generation}, key = ${key},
      token_since = office_now(), token_ended_at = null
    where office_id = ${office} and id = ${id}`.execute(db)
}

/** Ends a token; its holder may get another one. */
export async function endToken(db: Db, holder: Holder, office: string, id: string): Promise<void> {
  await sql`
    update ${sql.table(holder)} set token_ended_at = office_now()
    where office_id = ${office} and id = ${id} and token_ended_at is null`.execute(db)
}

/** Ends a token for good. */
export async function withdraw(db: Db, holder: Holder, office: string, id: string): Promise<void> {
  await sql`
    update ${sql.table(holder)} set active = false, withdrawn_at = office_now()
    where office_id = ${office} and id = ${id} and active`.execute(db)
}

/** Writes down that these screens and members of staff of an office were seen now; who is being changed is, next time. */
export async function noteSeen(db: Db, office: string, ids: readonly string[]): Promise<void> {
  for (const holder of ['staff', 'devices'] satisfies Holder[])
    await sql`
      update ${sql.table(holder)} set last_seen_at = greatest(last_seen_at, office_now())
      where office_id = ${office} and id in (
        select id from ${sql.table(holder)} where office_id = ${office} and id = any(${[...ids]}::uuid[])
        for no key update skip locked)`.execute(db)
}

const tokenRow = {
  id: uuid,
  name: text,
  /** Roles with where they hold, or what a screen is and where it stands. */
  does: text,
  since: instant,
  lastSeenAt: orNull(instant),
  /** When it ended. */
  endedAt: orNull(instant),
  /** When it ends, if nobody uses it. */
  endsAt: orNull(instant),
}

/** A token as a list shows it: whose it is, and how long it holds. */
export type TokenRow = RowOf<typeof tokenRow>

/** The tokens of all staff or screens of an office, by name; those that nobody can use any more are last. */
export async function listTokens(
  db: Db,
  holder: Holder,
  office: string,
  idleDays: number | undefined,
): Promise<TokenRow[]> {
  const told =
    holder === 'staff'
      ? sql`name, (select string_agg(r.role || coalesce(':' || r.branch_id, case when r.agency_id is null then '' else ':' end)
            || coalesce(':' || r.agency_id, ''), ' '
          order by r.role, r.branch_id, r.agency_id) from staff_roles r where r.office_id = t.office_id and r.staff_id = t.id) as does`
      : sql`title as name, concat_ws(' ', kind, branch_id, workplace_id) as does`
  const { rows } = await returns(tokenRow)`
    select id, name, coalesce(does, '') as does, since, "lastSeenAt", "endsAt",
      coalesce(ended, case when "endsAt" <= office_now() then "endsAt" end) as "endedAt"
    from (
      select id, ${told}, token_since as since, last_seen_at as "lastSeenAt",
        coalesce(withdrawn_at, token_ended_at) as ended,
        greatest(token_since, last_seen_at) + make_interval(days => ${idleDays ?? null}::int) as "endsAt"
      from ${sql.table(holder)} t where office_id = ${office}) as t
    order by ended is not null or coalesce("endsAt" <= office_now(), false), name collate ukrainian, id`.execute(
    db,
  )
  return rows
}

/** The hash of a token that follows from a secret key, and whose it is. */
export interface TokenHash {
  readonly subject: CodeSubject
  readonly hash: Buffer
}

/** The tokens of all staff and screens of all offices that follow from a secret key. */
export async function listTokenHashes(db: Db): Promise<TokenHash[]> {
  const { rows } = await returns({
    kind: as<'staff' | 'device'>(text),
    office: text,
    id: uuid,
    generation: integer,
    key: known(integer),
    hash: bytes,
  })`
    /* all offices */ select 'staff' as kind, office_id as office, id, generation, key, token_hash as hash
    from staff where key is not null
    union all
    select 'device', office_id, id, generation, key, token_hash from devices where key is not null`.execute(
    db,
  )
  return rows.map(({ hash, ...subject }) => ({ subject, hash }))
}
