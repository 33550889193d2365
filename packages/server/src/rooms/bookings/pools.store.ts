import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import type { PlannedPool } from './mint-places.ts'
import type { ReleaseRule, Shares } from '../network/index.ts'

type Db = Database | Tx

/** A pool with its timetable, what it serves, and how large it is. */
export interface PoolRow extends PlannedPool {
  readonly letters: string[]
  readonly workplaces: number
  readonly shares: Shares | null
  readonly release: readonly ReleaseRule[]
}

/** The pools of an office, or of a branch, each with the longest visit of its lines. */
export async function listPools(db: Db, office: string, branch?: string): Promise<PoolRow[]> {
  const { rows } = await sql<PoolRow>`
    select p.id, p.branch_id as branch, p.step_minutes as "stepMinutes", p.shares, p.release,
      coalesce((select max(s.minutes) from services s
        join line_pools lp on lp.office_id = s.office_id and lp.letter = s.letter and lp.pool_id = p.id
        where s.office_id = p.office_id and s.current), 30) as "longestMinutes",
      (select coalesce(jsonb_agg(jsonb_build_object('weekday', t.weekday, 'opens', to_char(t.opens, 'HH24:MI'),
          'closes', to_char(t.closes, 'HH24:MI'), 'desks', t.desks, 'validFrom', t.valid_from, 'validTo', t.valid_to)
          order by t.weekday, t.opens, t.valid_from), '[]')
        from timetables t where t.office_id = p.office_id and t.pool_id = p.id) as rows,
      array(select lp.letter from line_pools lp where lp.office_id = p.office_id and lp.pool_id = p.id
        order by lp.letter collate ukrainian) as letters,
      (select count(*)::int from workplaces w where w.office_id = p.office_id and w.pool_id = p.id) as workplaces
    from pools p
    where p.office_id = ${office} and (${branch ?? null}::text is null or p.branch_id = ${branch ?? null})
    order by p.id`.execute(db)
  return rows
}

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
