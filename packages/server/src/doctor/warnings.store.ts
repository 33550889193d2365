import { sql } from 'kysely'
import type { Database } from '../database/open.ts'
import { arrayOf, integer, returns, text } from '../database/returns.ts'
import { listFailedJobs } from '../jobs/job-runs.store.ts'

/** What who runs the office reads when somebody forwards calls and is not trusted. */
export const untrustedProxy =
  'X-Forwarded-For comes from an address that TRUST_PROXY does not trust. If a proxy stands before this server, all its visitors count as one: set TRUST_PROXY to the number of proxies, or to their networks.'

const sentences: Readonly<Record<string, string>> = { 'untrusted-proxy': untrustedProxy }

/** Notes that a server saw something its settings do not fit. */
export async function noteWarning(db: Database, what: string): Promise<void> {
  await sql`
    insert into warnings (what, seen_at) values (${what}, now())
    on conflict (what) do update set seen_at = excluded.seen_at`.execute(db)
}

/** Forgets what was seen before a start: the settings may be others now. */
export async function forgetWarnings(db: Database): Promise<void> {
  await sql`delete from warnings`.execute(db)
}

/** What servers saw since they started, in words. */
export async function listWarnings(db: Database): Promise<string[]> {
  const { rows } = await returns({ what: text })`select what from warnings order by what`.execute(
    db,
  )
  return [
    ...rows.flatMap(({ what }) => sentences[what] ?? []),
    ...(await listUnreadPhones(db)),
    ...(await listFailedJobs(db)),
  ]
}

/** People of before whose number nobody answers, as far as they are still to come or to be written to. */
async function listUnreadPhones(db: Database): Promise<string[]> {
  const { rows } = await returns({ kind: text, number: integer, examples: arrayOf(text) })`
    /* all offices */ select kind, count(*)::int as number, (array_agg(thing order by thing desc))[1:3] as examples
    from unread_phones u
    where exists (select from booking_persons p where p.office_id = u.office_id
        and p.booking_id = case when kind = 'booking' then thing::uuid end and p.phone is not null)
       or exists (select from applicants a
                  where kind = 'application' and a.office_id = u.office_id and a.number = thing and a.phone is not null)
    group by kind order by kind`.execute(db)
  return rows.map(
    ({ kind, number, examples }) =>
      `Phone numbers taken before they were judged that can't be read, in ${kind}s: ${number} (${examples.join(', ')}${number > 3 ? ' …' : ''}). Nobody is reached there: ask for another when the person comes.`,
  )
}
