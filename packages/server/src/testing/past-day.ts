import pg from 'pg'

/*
 * One day of the past as statements for the owner of the tables: visits with tickets, calls and ratings,
 * bookings with their places, applications with their steps, and what the audit saw of it. All that the
 * doctor looks at holds. Phone numbers of the past are even: who is looked for by an odd one is found alone.
 * $1 is the day, $2 how many visits, $3 the share of them with an application, $4 the share of applications
 * that still wait for somebody.
 */

const made = `
create temp table made on commit drop as
with draws as (
  select n, random() as r, random() as s, random() as d, random() as b, random() as a, random() as t
  from generate_series(1, $2::int) as n
), placed as (
  select d.*, w.branch_id, w.hall_id, w.id as workplace_id, w.pool_id, w.number as desk,
    ($1::date + time '08:00' + d.t * interval '9 hours') at time zone 'Europe/Kyiv' as arrived_at
  from draws d join grow_desks w on w.n = 1 + floor(d.r * (select count(*) from grow_desks))::int
), asked as (
  select p.*, l.letter, l.service_id, l.service_version, l.agency_id, b < 0.4 as booked, a < $3::float8 as applied
  from placed p join lateral (
    select * from grow_services g where g.branch_id = p.branch_id and g.pool_id = p.pool_id
    offset floor(p.s * (select count(*) from grow_services g where g.branch_id = p.branch_id and g.pool_id = p.pool_id))::int
    limit 1) l on true
)
select uuidv7(arrived_at - clock_timestamp()) as visit_id, uuidv7(arrived_at - clock_timestamp()) as ticket_id,
  row_number() over (partition by branch_id, letter order by arrived_at, n)::int as sequence,
  date_bin('5 minutes', arrived_at, '2000-01-01Z') + interval '10 minutes' as due_at,
  arrived_at + s * interval '25 minutes' as called_at,
  arrived_at + s * interval '25 minutes' + (5 + 20 * d) * interval '1 minute' as finished_at,
  asked.*
from asked`

const queue = [
  `insert into visits (id, office_id, branch_id, on_day, over_at, rated)
   select visit_id, 'prozore', branch_id, $1::date, finished_at, s < 0.5 from made`,
  `insert into tickets (id, office_id, branch_id, visit_id, letter, sequence, on_day, state, arrived_at, booked_at, line,
     workplace_id, called_at, served_at, finished_at, times, reason, wait_from, wait_to)
   select ticket_id, 'prozore', branch_id, visit_id, letter, sequence, $1::date, 'served', arrived_at,
     case when booked then due_at end, letter, workplace_id, called_at, called_at, finished_at, 1,
     case when booked then '{"kind":"booked","at":"10:00"}' else '{"kind":"longest-waiting"}' end::jsonb, 5, 20
   from made`,
  `insert into ticket_services (office_id, ticket_id, position, service_id, service_version, persons, minutes)
   select 'prozore', ticket_id, 1, service_id, service_version, 1, 15 from made`,
  `insert into calls (office_id, workplace_id, ticket_id, called_at, on_day, timed, walk_in_waited, reason)
   select 'prozore', workplace_id, ticket_id, called_at, $1::date, booked, false,
     case when booked then '{"kind":"booked","at":"10:00"}' else '{"kind":"longest-waiting"}' end::jsonb
   from made order by called_at`,
  `insert into ticket_numbers (office_id, branch_id, letter, on_day, last)
   select 'prozore', branch_id, letter, $1::date, count(*) from made group by branch_id, letter`,
  `insert into ratings (id, office_id, branch_id, on_day, score)
   select gen_random_uuid(), 'prozore', branch_id, $1::date, case when d < 0.95 then 3 when d < 0.98 then 2 else 1 end
   from made where s < 0.5`,
  `insert into rating_counts (office_id, on_day, score, count)
   select 'prozore', $1::date, case when d < 0.95 then 3 when d < 0.98 then 2 else 1 end as score, count(*)
   from made where s < 0.5 group by score`,
]

const bookings = [
  `insert into bookings (id, office_id, branch_id, state, starts_at, minutes, legs, places, held_until, made_at, booked_at,
     checked_in_at)
   select visit_id, 'prozore', branch_id, 'checked-in', due_at, 15, jsonb_build_array(jsonb_build_object(
       'letter', letter, 'hall', hall_id, 'startsAt', to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
       'minutes', 15)),
     3, due_at - interval '5 days', due_at - interval '5 days', due_at - interval '5 days', arrived_at
   from made where booked`,
  `insert into booking_services (office_id, booking_id, position, service_id, service_version, persons, minutes)
   select 'prozore', visit_id, 1, service_id, service_version, 1, 15 from made where booked`,
  `insert into booking_persons (office_id, booking_id, name, phone, language)
   select 'prozore', visit_id, 'Людина ' || n, '+38067' || lpad((2 * floor(r * 5000000))::int::text, 7, '0'), 'uk' from made where booked`,
  `insert into places (office_id, pool_id, starts_at, seat, on_day, free_at, booking_id)
   select 'prozore', pool_id, due_at + step * interval '5 minutes',
     row_number() over (partition by pool_id, due_at + step * interval '5 minutes' order by visit_id), $1::date, 'infinity', visit_id
   from made, generate_series(0, 2) as step where booked`,
  `insert into place_days (office_id, pool_id, share, on_day, first_at, free)
   select 'prozore', pool_id, 'online', $1::date, min(due_at),
     array_fill(0::smallint, array[3 + (extract(epoch from max(due_at) - min(due_at)) / 300)::int])
   from made where booked group by pool_id`,
]

const found = [
  `insert into short_codes (office_id, code_hash, pair_hash, kind, thing, until)
   select 'prozore', sha256(convert_to(thing, 'utf8')), sha256(convert_to(thing || phone, 'utf8')), kind, thing, until
   from grow_found`,
  `insert into person_words (office_id, word, kind, thing, branch_id)
   select 'prozore', word, kind, thing, branch_id
   from grow_found, unnest(array['людина', n::text, phone, '…' || right(phone, 4)]) as word`,
]

/** What reception finds people by: of the last thirty days alone, the rest was freed. */
const foundOf = `create temp table grow_found on commit drop as
  select 'visit' as kind, visit_id::text as thing, branch_id, n, '+38067' || lpad((2 * floor(r * 5000000))::int::text, 7, '0') as phone,
    due_at + interval '30 days' as until from made where booked and due_at > office_now() - interval '30 days'
  union all
  select 'application', number, branch_id, n, '+38067' || lpad((2 * floor(r * 5000000))::int::text, 7, '0'),
    office_now() + interval '30 days' from filed
  where state <> 'handed-over' or called_at > office_now() - interval '30 days'`

const applications = [
  `create temp table filed on commit drop as
   select m.*, extract(year from $1::date)::int || '-' || lpad(b.code::text, 2, '0') || '-' || lpad((
       coalesce(n.last, 0) + row_number() over (partition by m.branch_id order by m.called_at, m.n))::text, 6, '0') as number,
     (select o.id from grow_officials o where o.n = 1 + m.n % (select count(*) from grow_officials)) as official_id,
     case when m.b < 0.2 * $4::float8 then 'registered' when m.b < 0.5 * $4::float8 then 'in-review'
       when m.b < $4::float8 then 'notified' else 'handed-over' end as state
   from made m join branches b on b.office_id = 'prozore' and b.id = m.branch_id
   left join application_numbers n on n.office_id = 'prozore' and n.branch_id = m.branch_id and n.year = extract(year from $1::date)
   where m.applied`,
  `insert into application_numbers as n (office_id, branch_id, year, last)
   select 'prozore', branch_id, extract(year from $1::date), count(*) from filed group by branch_id
   on conflict (office_id, branch_id, year) do update set last = n.last + excluded.last`,
  `insert into applications (office_id, number, branch_id, service_id, service_version, agency_id, ticket_id, state,
     registered_at, decision_by, official_id, changed_at)
   select 'prozore', number, branch_id, service_id, service_version, agency_id, ticket_id, state, called_at, $1::date + 10,
     case when state <> 'registered' then official_id end, called_at from filed`,
  `update tickets t set taken_in = jsonb_build_array(jsonb_build_object('number', f.number, 'service', f.service_id))
   from filed f where t.office_id = 'prozore' and t.id = f.ticket_id`,
  `insert into applicants (office_id, number, name, phone)
   select 'prozore', number, 'Людина ' || n, '+38067' || lpad((2 * floor(r * 5000000))::int::text, 7, '0') from filed`,
  `insert into application_papers (office_id, number, position, document_id, state)
   select 'prozore', number, position, 'paper-' || position, 'brought' from filed, generate_series(1, 3) as position`,
  `insert into application_steps (office_id, number, state, at, by_kind)
   select 'prozore', number, step.state, called_at + step.n * interval '1 day', step.taker
   from filed join lateral (values (1, 'registered', 'clerk'), (2, 'forwarded', 'clerk'), (3, 'in-review', 'office'),
     (4, 'granted', 'official'), (5, 'notified', 'office'), (6, 'handed-over', 'clerk')) as step(n, state, taker)
     on step.n <= case filed.state when 'registered' then 1 when 'in-review' then 3 when 'notified' then 5 else 6 end
   order by step.n`,
  `insert into clock_facts (office_id, owner_kind, owner_id, seq, kind, at, term_value, term_unit)
   select 'prozore', 'application', number, 1, 'started', called_at, 10, 'calendar-days' from filed
   union all select 'prozore', 'application', number, 2, 'ended', called_at + interval '4 days', null, null from filed
   where state in ('notified', 'handed-over')`,
  `insert into decisions (office_id, number, seq, outcome, official_id, decided_at)
   select 'prozore', number, 1, 'granted', official_id, called_at + interval '4 days' from filed
   where state in ('notified', 'handed-over')`,
  `insert into notices (office_id, number, decision, kind, channel, sent_at)
   select 'prozore', number, 1, 'granted', 'sms', called_at + interval '4 days' from filed
   where state in ('notified', 'handed-over')`,
]

const traces = [
  `insert into audit (at, office_at, office_id, caller_kind, act, thing, thing_id)
   select arrived_at, arrived_at, 'prozore', 'device', 'issue', 'ticket', ticket_id::text from made
   union all select due_at, due_at, 'prozore', 'anyone', 'hold', 'booking', visit_id::text from made where booked
   union all select due_at, due_at, 'prozore', 'code', 'book', 'booking', visit_id::text from made where booked
   union all select called_at, called_at, 'prozore', 'staff', 'call', 'ticket', ticket_id::text from made
   union all select called_at, called_at, 'prozore', 'staff', 'registered', 'application', number from filed`,
  `insert into grown_days (on_day) values ($1::date)`,
]

const pastDay: readonly string[] = [
  made,
  ...queue,
  ...bookings,
  ...applications,
  foundOf,
  ...found,
  ...traces,
]

/** Writes a day of the past, in the transaction the connection is in. */
export async function writePastDay(
  owner: pg.Client,
  on: string,
  { visits, filed, open }: { visits: number; filed: number; open: number },
): Promise<void> {
  const values: Readonly<Record<string, string>> = {
    $1: pg.escapeLiteral(on),
    $2: String(visits),
    $3: String(filed),
    $4: String(open),
  }
  for (const statement of pastDay)
    await owner.query(statement.replaceAll(/\$[1-4]/g, (name) => values[name]!))
}

/** What a day is drawn from: the desks, the services their pools give, the officials. */
export const grounds: readonly string[] = [
  `create table if not exists grown_days (on_day date primary key)`,
  `create temp table grow_desks as
   select (row_number() over (order by w.id))::int as n, w.* from workplaces w where w.office_id = 'prozore'
     and w.id not like 'bench-%'
     and exists (select from line_pools p join lines l using (office_id, branch_id, letter)
       join services s on s.office_id = p.office_id and s.current and s.letter = l.letter
       where p.office_id = w.office_id and p.branch_id = w.branch_id and p.pool_id = w.pool_id)`,
  `create temp table grow_services as
   select p.branch_id, p.pool_id, p.letter, s.id as service_id, s.version as service_version, s.card->'agency'->>'id' as agency_id
   from line_pools p join services s on s.office_id = p.office_id and s.current and s.letter = p.letter
   where p.office_id = 'prozore'`,
  `create temp table grow_officials as
   select (row_number() over (order by s.id))::int as n, s.id from staff s
   where exists (select from staff_roles r where r.office_id = s.office_id and r.staff_id = s.id and r.role = 'official')`,
  `analyze grow_desks`,
  `analyze grow_services`,
]
