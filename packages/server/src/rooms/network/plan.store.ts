import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import type { ReleaseRule, Shares } from './seat-shares.ts'

type Db = Database | Tx

/** Locks the plan of a branch: who changes it does so one after the other. */
export async function lockPlan(db: Db, office: string, branch: string): Promise<void> {
  await sql`
    select from branches where office_id = ${office} and id = ${branch} for no key update`.execute(
    db,
  )
}

/** A day that differs from the week, as it is kept. */
export interface NewSpecialDay {
  readonly on: string
  readonly hours: readonly { from: string; to: string }[]
  readonly reason: string
  readonly note: Record<string, string> | undefined
}

export async function putSpecialDay(
  db: Db,
  office: string,
  branch: string,
  { on, hours, reason, note }: NewSpecialDay,
): Promise<void> {
  await sql`
    insert into special_days (office_id, branch_id, on_day, hours, reason, note)
    values (${office}, ${branch}, ${on}, ${JSON.stringify(hours)}::jsonb, ${reason},
      ${note ? JSON.stringify(note) : null}::jsonb)
    on conflict (office_id, branch_id, on_day)
    do update set hours = excluded.hours, reason = excluded.reason, note = excluded.note`.execute(
    db,
  )
}

export async function removeSpecialDay(
  db: Db,
  office: string,
  branch: string,
  on: string,
): Promise<void> {
  await sql`
    delete from special_days where office_id = ${office} and branch_id = ${branch} and on_day = ${on}`.execute(
    db,
  )
}

/** Weekly hours of a branch with the desks of its pools, from a day on; later plans are replaced. */
export async function putWeek(
  db: Db,
  office: string,
  branch: string,
  from: string,
  hours: readonly { weekday: number; from: string; to: string }[],
  desks: readonly { pool: string; desks: number }[],
): Promise<void> {
  const week = JSON.stringify(hours)
  const pools = desks.map(({ pool }) => pool)
  await sql`
    delete from opening_hours
    where office_id = ${office} and branch_id = ${branch} and valid_from >= ${from}`.execute(db)
  await sql`
    update opening_hours set valid_to = ${from}::date - 1
    where office_id = ${office} and branch_id = ${branch} and valid_to >= ${from}`.execute(db)
  await sql`
    insert into opening_hours (office_id, branch_id, weekday, opens, closes, valid_from)
    select ${office}, ${branch}, weekday, "from", "to", ${from}
    from jsonb_to_recordset(${week}::jsonb) as h(weekday smallint, "from" time, "to" time)`.execute(
    db,
  )
  await sql`
    delete from timetables
    where office_id = ${office} and pool_id = any(${pools}) and valid_from >= ${from}`.execute(db)
  await sql`
    update timetables set valid_to = ${from}::date - 1
    where office_id = ${office} and pool_id = any(${pools}) and valid_to >= ${from}`.execute(db)
  await sql`
    insert into timetables (office_id, pool_id, weekday, opens, closes, desks, valid_from)
    select ${office}, pool, weekday, "from", "to", desks, ${from}
    from jsonb_to_recordset(${week}::jsonb) as h(weekday smallint, "from" time, "to" time),
      jsonb_to_recordset(${JSON.stringify(desks)}::jsonb) as d(pool text, desks smallint)
    where desks > 0`.execute(db)
}

/** Whose seats a pool has from now on, and when they open to all. */
export async function putShares(
  db: Db,
  office: string,
  pool: string,
  shares: Shares,
  release: readonly ReleaseRule[],
): Promise<void> {
  await sql`
    update pools set shares = ${JSON.stringify(shares)}::jsonb, release = ${JSON.stringify(release)}::jsonb
    where office_id = ${office} and id = ${pool}`.execute(db)
}
