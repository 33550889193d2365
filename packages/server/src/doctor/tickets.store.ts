import { sql } from 'kysely'
import type { Check } from './check.ts'

const numbered = sql`concat(t.letter, '-', t.sequence, ' of ', t.on_day, ' at ', t.branch_id)`

// A ticket that was carried over a night keeps its number of the day before among the former ones.
const numbersRun: Check = {
  holds: 'ticket numbers run from 1 without gap or repeat by branch, letter and day, as counted',
  faults: sql`
    with given as (
      select office_id, branch_id, letter, on_day, sequence from tickets
      union all select office_id, branch_id, letter, on_day, sequence from former_numbers
    ), issued as (
      select office_id, branch_id, letter, on_day, count(*) as tickets,
        count(distinct sequence) as numbers, max(sequence) as highest, min(sequence) as lowest
      from given group by office_id, branch_id, letter, on_day
    )
    select concat(letter, ' of ', on_day, ' at ', branch_id, ': ', coalesce(tickets, 0), ' tickets, ',
      coalesce(numbers, 0), ' numbers up to ', coalesce(highest, 0), ', counted ', coalesce(last, 0))
    from issued full join ticket_numbers using (office_id, branch_id, letter, on_day)
    where tickets is null or last is null or lowest <> 1 or tickets <> numbers or highest <> tickets or last <> tickets`,
}

const oneTicketAWorkplace: Check = {
  holds: 'no workplace has two tickets, and no ticket is at two workplaces',
  faults: sql`
    select concat(workplace_id, ' has ', count(*), ' tickets') from tickets
    where state in ('called', 'serving') group by office_id, workplace_id having count(*) > 1
    union all
    select concat(${numbered}, ' is at ', t.workplace_id, ', called to ', coalesce(call.workplace_id, 'none'))
    from tickets t left join lateral (
      select workplace_id from calls c where c.office_id = t.office_id and c.ticket_id = t.id order by id desc limit 1) call on true
    where t.state in ('called', 'serving') and call.workplace_id is distinct from t.workplace_id`,
}

const oneDeskAVisit: Check = {
  holds: 'no visit is at two desks',
  faults: sql`
    select concat('visit ', visit_id, ' is at ', count(*), ' desks') from tickets
    where state in ('called', 'serving') group by office_id, visit_id having count(*) > 1`,
}

const noneLost: Check = {
  holds: 'no ticket is lost: each checked-in booking has one for each leg, each with its services',
  faults: sql`
    select concat('booking ', b.id, ' has ', count(t.id), ' tickets for ', jsonb_array_length(b.legs), ' legs')
    from bookings b left join tickets t on t.office_id = b.office_id and t.visit_id = b.id
    where b.state = 'checked-in' group by b.office_id, b.id
    having count(t.id) <> jsonb_array_length(b.legs) or count(distinct t.leg) <> count(t.id)
    union all
    select concat(${numbered}, ' is for a booking that is ', b.state)
    from tickets t join bookings b on b.office_id = t.office_id and b.id = t.visit_id where b.state <> 'checked-in'
    union all
    select concat(${numbered}, ' has no service') from tickets t
    where not exists (select from ticket_services s where s.office_id = t.office_id and s.ticket_id = t.id)`,
}

/** What must hold of the queue. */
export const ticketChecks: readonly Check[] = [
  numbersRun,
  oneTicketAWorkplace,
  oneDeskAVisit,
  noneLost,
]
