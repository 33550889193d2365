import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import { integer, returns, text } from '../../database/returns.ts'

type Db = Database | Tx

/**
 * Gives who waited or was parked when an earlier day ended the first numbers of today, by arrival. Each
 * server may do it at any time; only the first after midnight finds anybody. Returns how many.
 */
export async function carryOver(
  db: Db,
  office: string,
  branch: string,
  today: string,
): Promise<number> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(${`night ${office} ${branch}`}, 0))`.execute(db)
  const { rows } = await returns({ carried: integer })`
    with late as (
      select t.id, t.letter, t.sequence, t.on_day,
        coalesce(n.last, 0) + row_number() over (partition by t.letter order by t.on_day, t.arrived_at, t.sequence) as number
      from tickets t
      left join ticket_numbers n on n.office_id = t.office_id and n.branch_id = t.branch_id
        and n.letter = t.letter and n.on_day = ${today}
      where t.office_id = ${office} and t.branch_id = ${branch} and t.on_day < ${today} and t.on_day >= ${today}::date - 7
        and t.state in ('waiting', 'parked')
    ), former as (
      insert into former_numbers (office_id, branch_id, on_day, letter, sequence, ticket_id)
      select ${office}, ${branch}, on_day, letter, sequence, id from late
    ), counters as (
      insert into ticket_numbers (office_id, branch_id, letter, on_day, last)
      select ${office}, ${branch}, letter, ${today}, max(number) from late group by letter
      on conflict (office_id, branch_id, letter, on_day) do update set last = excluded.last
    ), visited as (
      update visits v set on_day = ${today} from late join tickets t on t.office_id = ${office} and t.id = late.id
      where v.office_id = t.office_id and v.id = t.visit_id
    ), carried as (
      update tickets t set on_day = ${today}, sequence = late.number from late
      where t.office_id = ${office} and t.id = late.id
      returning 1
    )
    select count(*)::int as carried from carried`.execute(db)
  return rows[0]!.carried
}

/** Branches at which somebody is to be carried over the night. */
export async function listNights(
  db: Db,
  office: { id: string; timeZone: string },
): Promise<{ branch: string; today: string }[]> {
  const { rows } = await returns({ branch: text, today: text })`
    select b.id as branch, (office_now() at time zone ${office.timeZone})::date::text as today
    from branches b
    where b.office_id = ${office.id} and b.carries_over and exists (
      select from tickets t where t.office_id = b.office_id and t.branch_id = b.id
        and t.state in ('waiting', 'parked')
        and t.on_day < (office_now() at time zone ${office.timeZone})::date
        and t.on_day >= (office_now() at time zone ${office.timeZone})::date - 7)`.execute(db)
  return rows
}
