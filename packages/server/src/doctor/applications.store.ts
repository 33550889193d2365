import { sql } from 'kysely'
import { states, steps } from '../rooms/applications/index.ts'
import type { Check } from './check.ts'

const onlyLegalSteps: Check = {
  holds: 'applications took only legal steps',
  faults: sql`
    with legal as (
      select coalesce("from", '') as before, "to" as state, by as by_kind
      from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as legal("from" text, "to" text, by text)
    ), taken as (
      select number, state, by_kind, lag(state) over (partition by office_id, number order by id) as before
      from application_steps
    )
    select concat(number, ' went from ', coalesce(before, 'nowhere'), ' to ', state, ' by ', by_kind) from taken
    where not exists (
      select from legal
      where legal.before = coalesce(taken.before, '') and legal.state = taken.state and legal.by_kind = taken.by_kind)`,
}

const standWhereLed: Check = {
  holds: 'applications stand where their last step led',
  faults: sql`
    select concat(a.number, ' is ', a.state, ', its last step was ', coalesce(last.state, 'none'))
    from applications a left join lateral (
      select state from application_steps s
      where s.office_id = a.office_id and s.number = a.number order by id desc limit 1) last on true
    where last.state is distinct from a.state`,
}

const decidedByOthers: Check = {
  holds: 'nobody decided an application in which he took part',
  faults: sql`
    select concat(d.number, ' was decided by who ', p.part) from decisions d
    join application_participants p
      on p.office_id = d.office_id and p.number = d.number and p.staff_id = d.official_id`,
}

const clocksAsSteps: Check = {
  holds: 'the clock of each application is as its state says',
  faults: sql`
    with said as (
      select key as state, value->>'clock' as clock from jsonb_each(${JSON.stringify(states)}::jsonb)
    ), last as (
      select distinct on (office_id, owner_id) office_id, owner_id as number, kind
      from clock_facts where owner_kind = 'application' order by office_id, owner_id, seq desc
    )
    select concat(a.number, ' is ', a.state, ', its clock ', coalesce(last.kind, 'was never started'))
    from applications a join said on said.state = a.state
    left join last on last.office_id = a.office_id and last.number = a.number
    where coalesce(last.kind, '') <> all (case said.clock
      when 'runs' then array['started', 'resumed'] when 'stands' then array['stopped'] else array['ended'] end)`,
}

const numbersRun: Check = {
  holds: 'application numbers run from 1 without gap by branch and year, as counted',
  faults: sql`
    with registered as (
      select a.office_id, a.branch_id, split_part(a.number, '-', 1)::smallint as year, count(*) as applications,
        max(split_part(a.number, '-', 3)::int) as highest
      from applications a group by 1, 2, 3
    )
    select concat(branch_id, ' in ', year, ': ', coalesce(applications, 0), ' applications up to ',
      coalesce(highest, 0), ', counted ', coalesce(last, 0))
    from registered full join application_numbers using (office_id, branch_id, year)
    where applications is null or last is null or highest <> applications or last <> applications`,
}

// Tickets of before have no note: nobody is served with them any more.
const notedOnTickets: Check = {
  holds: 'a ticket of this week names the applications taken in with it',
  faults: sql`
    select concat(a.number, ' is not named by its ticket') from applications a
    join tickets t on t.office_id = a.office_id and t.id = a.ticket_id
    where a.registered_at > office_now() - interval '7 days'
      and not t.taken_in @> jsonb_build_array(jsonb_build_object('number', a.number, 'service', a.service_id))`,
}

/** What must hold of applications. */
export const applicationChecks: readonly Check[] = [
  onlyLegalSteps,
  standWhereLed,
  clocksAsSteps,
  decidedByOthers,
  numbersRun,
  notedOnTickets,
]
