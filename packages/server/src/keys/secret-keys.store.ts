import { sql } from 'kysely'
import type { Database, Tx } from '../database/open.ts'
import { bytes, instant, integer, orNull, returns, type RowOf } from '../database/returns.ts'

const notedKey = { number: integer, fingerprint: bytes, revokedAt: orNull(instant) }

/** A secret key as a database knows it: its fingerprint, never itself. */
export type NotedKey = RowOf<typeof notedKey>

/** Lets one server or command at a time settle which keys a database has, to the end of its transaction. */
export async function lockSecretKeys(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(726903)`.execute(tx)
}

/** The keys that the database's access codes were ever made with, by number. */
export async function listNotedKeys(db: Database | Tx): Promise<NotedKey[]> {
  const { rows } = await returns(notedKey)`
    select number, fingerprint, revoked_at as "revokedAt" from secret_keys order by number`.execute(
    db,
  )
  return rows
}

export async function putKeyFingerprint(
  tx: Tx,
  number: number,
  fingerprint: Buffer,
): Promise<void> {
  await sql`insert into secret_keys (number, fingerprint) values (${number}, ${fingerprint})`.execute(
    tx,
  )
}

/** Notes that a key is revoked. */
export async function markRevoked(tx: Tx, number: number): Promise<void> {
  await sql`
    update secret_keys set revoked_at = now() where number = ${number} and revoked_at is null`.execute(
    tx,
  )
}
