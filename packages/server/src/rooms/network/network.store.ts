import type { Branch } from '@transparent-office/contract'
import { sql, type RawBuilder } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import {
  arrayOf,
  bool,
  instant,
  integer,
  json,
  known,
  orNull,
  returns,
  text,
  type RowOf,
} from '../../database/returns.ts'
import type { OfficeRow } from '../../acts/index.ts'
import { keepHoursTogether } from './office.ts'
import type { Opening } from './opening.ts'
import type { Point } from './point.ts'

type Db = Database | Tx

/** All offices. */
export async function listOfficeRows(db: Db): Promise<OfficeRow[]> {
  const { rows } = await returns({
    id: text,
    title: json<Record<string, string>>(),
    timeZone: text,
    demonstration: bool,
    languages: json<string[]>(),
    reception: json<OfficeRow['reception']>(),
  })`
    select id, title, time_zone as "timeZone", demonstration, languages, reception
    from offices order by id`.execute(db)
  return rows.map(keepHoursTogether)
}

/** Where branches are, of all offices. */
export async function listPoints(db: Db): Promise<{ office: string; point: Point }[]> {
  const { rows } = await returns({ office: text, point: known(json<Point>()) })`
    /* all offices */ select office_id as office, location as point from branches where location is not null`.execute(
    db,
  )
  return rows
}

const branchRow = {
  id: text,
  title: json<Record<string, string>>(),
  address: json<Record<string, string>>(),
  phone: orNull(text),
  location: orNull(json<Point>()),
  amenities: json<string[]>(),
  shelter: orNull(json<Record<string, string>>()),
  /** Minutes before closing in which no walk-in ticket is given any more. */
  lastIntake: integer,
  /** Who still waits in the evening waits on in the morning. */
  carriesOver: bool,
  pauseReason: orNull(text),
  pausedAt: orNull(instant),
  pausedOnWall: orNull(text),
  /** `UA`, or null when holidays are days like others. */
  holidays: orNull(text),
  hours: json<Opening['hours']>(),
  special: json<Opening['special']>(),
  halls: json<Branch['halls']>(),
}

/** A branch as it is kept, without what follows from the time. */
export type BranchRow = RowOf<typeof branchRow>

const branchColumns = sql`
  b.id, b.title, b.address, b.phone, b.location, b.amenities, b.shelter, b.last_intake as "lastIntake",
  b.carries_over as "carriesOver", b.pause_reason as "pauseReason", b.paused_at as "pausedAt",
  to_char(b.paused_at at time zone o.time_zone, 'HH24:MI') as "pausedOnWall",
  o.holidays,
  (select coalesce(jsonb_agg(jsonb_build_object('weekday', h.weekday, 'validFrom', h.valid_from, 'validTo', h.valid_to,
     'from', to_char(h.opens, 'HH24:MI'), 'to', to_char(h.closes, 'HH24:MI')) order by h.weekday, h.opens), '[]')
   from opening_hours h where h.office_id = b.office_id and h.branch_id = b.id) as hours,
  (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('on', s.on_day, 'hours', s.hours,
     'reason', s.reason, 'note', s.note)) order by s.on_day), '[]')
   from special_days s where s.office_id = b.office_id and s.branch_id = b.id
     and s.on_day >= (office_now() at time zone o.time_zone)::date - 1) as special,
  (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', l.id, 'title', l.title,
     'floor', l.floor, 'way', l.way)) order by l.position), '[]')
   from halls l where l.office_id = b.office_id and l.branch_id = b.id) as halls`

export async function listBranchRows(db: Db, office: string): Promise<BranchRow[]> {
  const { rows } = await returns(branchRow)`
    select ${branchColumns} from branches b join offices o on o.id = b.office_id
    where b.office_id = ${office} order by b.position`.execute(db)
  return rows
}

/** A branch by its id, or by a part of a statement that tells it. */
export async function findBranchRow(
  db: Db,
  office: string,
  branch: string,
): Promise<BranchRow | undefined> {
  const { rows } = await branchQuery(office, sql`${branch}`).execute(db)
  return rows[0]
}

/** The statement that finds a branch, by an id or by what brings one. */
export const branchQuery = (office: string, branch: RawBuilder<unknown>): RawBuilder<BranchRow> =>
  returns(branchRow)`
    select ${branchColumns} from branches b join offices o on o.id = b.office_id
    where b.office_id = ${office} and b.id = ${branch}`

/** Begins a pause; one that goes on keeps its beginning. Returns whether anything changed. */
export async function startPause(
  db: Db,
  office: string,
  branch: string,
  reason: string,
): Promise<boolean> {
  const { rows } = await sql`
    update branches set pause_reason = ${reason}, paused_at = coalesce(paused_at, office_now())
    where office_id = ${office} and id = ${branch} and pause_reason is distinct from ${reason}
    returning id`.execute(db)
  return rows.length > 0
}

/** Ends a pause. Returns whether there was one. */
export async function endPause(db: Db, office: string, branch: string): Promise<boolean> {
  const { rows } = await sql`
    update branches set pause_reason = null, paused_at = null
    where office_id = ${office} and id = ${branch} and pause_reason is not null
    returning id`.execute(db)
  return rows.length > 0
}

const lineRow = {
  branchId: text,
  letter: text,
  title: json<Record<string, string>>(),
  hallId: text,
  /** Ids of its pools, the most specialised first. */
  pools: arrayOf(text),
  stepMinutes: integer,
  /** Minutes from one hall of its branch to another. */
  walkMinutes: integer,
}

/** Where a line draws its places from. */
export type LineRow = RowOf<typeof lineRow>

export async function listLines(db: Db, office: string, branch?: string): Promise<LineRow[]> {
  const { rows } = await returns(lineRow)`
    select l.branch_id as "branchId", l.letter, l.title, l.hall_id as "hallId",
      coalesce(array_agg(p.pool_id order by p.rank) filter (where p.pool_id is not null), '{}') as pools,
      coalesce(min(pools.step_minutes), 5) as "stepMinutes", b.walk_minutes as "walkMinutes"
    from lines l
    join branches b on b.office_id = l.office_id and b.id = l.branch_id
    left join line_pools p on p.office_id = l.office_id and p.branch_id = l.branch_id and p.letter = l.letter
    left join pools on pools.office_id = l.office_id and pools.id = p.pool_id
    where l.office_id = ${office} and (${branch ?? null}::text is null or l.branch_id = ${branch ?? null})
    group by l.branch_id, l.letter, l.title, l.hall_id, b.position, b.walk_minutes
    order by b.position, l.letter collate ukrainian`.execute(db)
  return rows
}
