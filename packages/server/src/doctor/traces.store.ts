import { sql } from 'kysely'
import type { Check } from './check.ts'

const overdueMinutes = 5

const delivered: Check = {
  holds: 'what was to go out has gone out',
  faults: sql`
    select concat(kind, ' message ', id, case when dead_at is not null then ' was given up' else ' is overdue' end,
      ' after ', attempts, ' attempts', ': ' || failure)
    from outbox where dead_at is not null or due_at < now() - make_interval(mins => ${overdueMinutes}::int)`,
}

const oneReplyAKey: Check = {
  holds: 'each key has one reply, and each thing was made by one key',
  faults: sql`
    select concat('reply ', left(encode(key_hash, 'hex'), 12), ' is there ', count(*), ' times') from replies
    group by office_id, key_hash having count(*) > 1
    union all
    select concat('reply ', left(encode(key_hash, 'hex'), 12), ' was never finished') from replies where status is null
    union all
    select concat(count(*), ' keys made ', code_for) from replies
    where kept and code_for is not null group by office_id, code_for having count(*) > 1`,
}

const nothingGone: Check = {
  holds: 'everything the audit saw being made is there',
  faults: sql`
    select concat(case a.act when 'hold' then 'hold ' else 'booking ' end, a.thing_id, ' is gone') from audit a
    where a.act in ('hold', 'book') and a.thing = 'booking'
      and not exists (
        select from bookings b
        where b.office_id = a.office_id and b.id = a.thing_id::uuid and (a.act = 'hold' or b.booked_at is not null))
    union all
    select concat('ticket ', a.thing_id, ' is gone') from audit a
    where a.act = 'issue' and a.thing = 'ticket'
      and not exists (select from tickets t where t.office_id = a.office_id and t.id = a.thing_id::uuid)
    union all
    select concat('application ', a.thing_id, ' is gone') from audit a
    where a.act = 'registered' and a.thing = 'application'
      and not exists (select from applications p where p.office_id = a.office_id and p.number = a.thing_id)`,
}

const keysLive: Check = {
  holds: 'every code follows from a secret key that is not revoked',
  faults: sql`
    select concat(n, ' ', kind, ' follow from key ', u.key) from (
      select 'bookings' as kind, key, count(*) as n from bookings group by key
      union all select 'visits', key, count(*) from visits group by key
      union all select 'applications', key, count(*) from applications group by key
      union all select 'short codes', key, count(*) from short_codes where code_hash is not null group by key
      union all select 'tokens of staff', key, count(*) from staff where key is not null group by key
      union all select 'tokens of screens', key, count(*) from devices where key is not null group by key) u
    where not exists (select from secret_keys s where s.number = u.key and s.revoked_at is null)`,
}

/** What must hold of outbox, stored replies and audit. */
export const traceChecks: readonly Check[] = [delivered, oneReplyAKey, nothingGone, keysLive]
