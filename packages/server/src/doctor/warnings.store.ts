import { sql } from 'kysely'
import type { Database } from '../database/open.ts'

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
  const { rows } = await sql<{ what: string }>`select what from warnings order by what`.execute(db)
  return rows.flatMap(({ what }) => sentences[what] ?? [])
}
