import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What is missing to compare with, or nothing. */
export function missingForTwins(): string | undefined {
  return spawnSync('pgbench', ['--version']).status === 0
    ? undefined
    : 'pgbench is not installed (Debian: apt install postgresql): the columns of the bare twins stay empty.'
}

const traces = (thing: string) => `
, reply as (
  insert into replies (key_hash, body_hash, status, answer, code_for, kept)
  select sha256(id::text::bytea), '\\x00', 201, jsonb_build_object('id', id, 'text', repeat('x', 400)), '{"kind":"visit"}', false from new
), line as (
  insert into audit (office_id, caller_kind, act, thing, thing_id) select 'prozore', 'bench', 'bench', '${thing}', id from new
)
insert into outbox (office_id, kind, thing) select 'prozore', 'bench', '${thing}' from new`

const booking = (start: string) => `
${start}
with new as materialized (select gen_random_uuid() as id)
, picked as (
  select place.* from bench_starts s
  cross join lateral (values (s.starts_at), (s.starts_at + interval '5 minutes'), (s.starts_at + interval '10 minutes')) as wanted(starts_at)
  cross join lateral (
    select p.pool_id, p.starts_at, p.seat from places p
    where p.office_id = 'prozore' and p.pool_id = 'central-documents' and p.starts_at = wanted.starts_at
      and p.share = 'online' and not p.withdrawn and p.free_at <= office_now()
    order by p.seat limit 1 for update skip locked) place
  where s.number = :start
), taken as (
  update places p set booking_id = new.id, free_at = 'infinity' from picked, new
  where p.office_id = 'prozore' and p.pool_id = picked.pool_id and p.starts_at = picked.starts_at and p.seat = picked.seat
    and (select count(*) from picked) = 3
), booked as (
  insert into bookings (id, office_id, branch_id, state, starts_at, minutes, legs, places, held_until)
  select id, 'prozore', 'central', 'held', now(), 15, '[]', 3, now() from new
), services as (
  insert into booking_services (booking_id, position, service_id, service_version, persons, minutes)
  select id, 1, 'residence-deregistration', 1, 1, 15 from new
)${traces('booking')};`

const ticket = `
\\set letter random(1, 5)
with new as materialized (select gen_random_uuid() as id)
, numbered as (
  insert into ticket_numbers as n (office_id, branch_id, letter, on_day, last)
  values ('prozore', 'central', 'Z' || :letter, '2000-01-01', 1)
  on conflict (office_id, branch_id, letter, on_day) do update set last = n.last + 1 returning last
), visit as (
  insert into visits (id, office_id, branch_id, on_day) select id, 'prozore', 'central', '2000-01-01' from new
), issued as (
  insert into tickets (id, office_id, branch_id, visit_id, letter, line, sequence, on_day, state, arrived_at)
  select id, 'prozore', 'central', id, 'Z' || :letter, 'Z', last, '2000-01-01', 'served', now() from numbered, new
), services as (
  insert into ticket_services (ticket_id, position, service_id, service_version, persons, minutes)
  select id, 1, 'residence-deregistration', 1, 1, 15 from new
)${traces('ticket')};`

// The same rows on a day of its own; a called ticket goes to the end, so that it never runs out.
const call = `
with new as materialized (select gen_random_uuid() as id)
, next as (
  select id from tickets where office_id = 'prozore' and branch_id = 'central' and on_day = '2000-01-02' and state = 'waiting'
  order by arrived_at limit 1 for update skip locked
), called as (
  update tickets t set arrived_at = clock_timestamp(), called_at = now(), times = 1, reason = '{"kind":"bench"}'
  from next where t.id = next.id returning t.id
), noted as (
  insert into calls (office_id, workplace_id, ticket_id, called_at, on_day, timed, walk_in_waited, reason)
  select 'prozore', 'bench', id, now(), '2000-01-02', false, false, '{"kind":"bench"}' from called
)${traces('call')};`

const availability = `
select d.pool_id, d.on_day, d.first_at, p.step_minutes, d.free
from place_days d join pools p on p.office_id = d.office_id and p.id = d.pool_id
where d.office_id = 'prozore' and d.pool_id = 'central-documents' and d.share = 'online'
  and d.on_day between office_now()::date and office_now()::date + 30;`

/** What PostgreSQL alone can do: each act as one statement, without an office around it. */
export const twins = {
  booking: booking('\\set start random(1, :starts)'),
  'booking, one slot': booking('\\set start 1'),
  ticket,
  call,
  availability,
}

export type Twin = keyof typeof twins

/** Runs one twin for a second. Returns how often a second it was done. */
export async function runTwin(
  twin: Twin,
  { socketDir, database, starts }: { socketDir: string; database: string; starts: number },
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'office-twin-'))
  const script = join(folder, 'twin.sql')
  writeFileSync(script, twins[twin])
  const args = ['-h', socketDir, '-U', 'office', '-n', '-M', 'prepared', '-c', '32', '-j', '2']
  const child = spawn('pgbench', [
    ...args,
    ...['-T', '1', '-D', `starts=${starts}`, '-f', script, database],
  ])
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((done) => child.on('exit', done))
  rmSync(folder, { recursive: true, force: true })
  const found = /tps = ([\d.]+)/.exec(said)
  if (code !== 0 || !found) throw new Error(`pgbench: ${said.slice(-2000)}`)
  return Number(found[1])
}
