import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import {
  bool,
  day,
  integer,
  json,
  returns,
  text,
  uuid,
  type RowOf,
} from '../../database/returns.ts'
import type { Numbered } from './waiting.store.ts'

type Db = Database | Tx

/** Ends a visit when none of its tickets is open any more. */
export async function endVisit(db: Db, office: string, visit: string, now: Date): Promise<void> {
  await sql`
    update visits set over_at = ${now}
    where office_id = ${office} and id = ${visit} and over_at is null and not exists (
      select from tickets where office_id = ${office} and visit_id = ${visit} and state in ('waiting', 'called', 'serving', 'parked'))`.execute(
    db,
  )
}

/**
 * The visit that had ended last at a workplace between two moments, if nobody had been called there since
 * and it is not rated yet. Its tickets are of one of the days: of yesterday still, soon after midnight.
 */
export async function findVisitToRate(
  db: Db,
  office: string,
  workplace: string,
  { since, moment, days }: { since: Date; moment: Date; days: readonly [from: string, to: string] },
): Promise<{ visit: string; letter: string; sequence: number; desk: number } | undefined> {
  const { rows } = await returns({
    visit: uuid,
    letter: text,
    sequence: integer,
    desk: integer,
  })`
    select t.visit_id as visit, t.letter, t.sequence, w.number as desk
    from tickets t join visits v on v.office_id = t.office_id and v.id = t.visit_id
    join workplaces w on w.office_id = t.office_id and w.id = t.workplace_id
    where t.office_id = ${office} and t.workplace_id = ${workplace} and t.state = 'served'
      and t.on_day between ${days[0]} and ${days[1]}
      and t.finished_at between ${since} and ${moment} and v.over_at is not null and not v.rated
      and not exists (select from calls later
        where later.office_id = t.office_id and later.workplace_id = t.workplace_id
          and later.on_day between ${days[0]} and ${days[1]}
          and later.called_at > t.finished_at and later.called_at <= ${moment})
    order by t.finished_at desc limit 1`.execute(db)
  return rows[0]
}

/** Marks a visit as rated, once. */
export async function markRated(db: Db, office: string, visit: string): Promise<boolean> {
  const { rows } = await sql`
    update visits set rated = true
    where office_id = ${office} and id = ${visit} and over_at is not null and not rated returning id`.execute(
    db,
  )
  return rows.length > 0
}

const visitRow = {
  id: uuid,
  branch: text,
  on: day,
  generation: integer,
  /** Number of the secret key its code is made with. */
  key: integer,
  over: bool,
  rated: bool,
}

/** A visit as a rating needs it. */
type VisitRow = RowOf<typeof visitRow>

export async function findVisit(db: Db, office: string, id: string): Promise<VisitRow | undefined> {
  const { rows } = await returns(visitRow)`
    select id, branch_id as branch, on_day as on, generation, key, over_at is not null as over, rated
    from visits where office_id = ${office} and id = ${id}`.execute(db)
  return rows[0]
}

const outcomeRow = {
  visit: uuid,
  over: bool,
  rated: bool,
  tickets: json<readonly Numbered[]>(),
}

/** How visits stand, each with its tickets in the order they are called. */
export async function listOutcomes(
  db: Db,
  office: string,
  visits: readonly string[],
): Promise<RowOf<typeof outcomeRow>[]> {
  const { rows } = await returns(outcomeRow)`
    select v.id as visit, v.over_at is not null as over, v.rated, (
      select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'letter', t.letter, 'sequence', t.sequence)
        order by t.leg), '[]')
      from tickets t where t.office_id = v.office_id and t.visit_id = v.id) as tickets
    from visits v where v.office_id = ${office} and v.id = any(${[...visits]}::uuid[])`.execute(db)
  return rows
}
