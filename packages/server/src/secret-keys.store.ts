import { sql } from 'kysely'
import type { Database, Tx } from './database/open.ts'

/** Lets one server at a time settle which key a database has, to the end of its transaction. */
export async function lockSecretKeys(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(726903)`.execute(tx)
}

/** The fingerprint of the key that the database's access codes were made with. */
export async function findKeyFingerprint(db: Database | Tx): Promise<Buffer | undefined> {
  const { rows } = await sql<{ fingerprint: Buffer }>`
    select fingerprint from secret_keys order by number desc limit 1`.execute(db)
  return rows[0]?.fingerprint
}

export async function putKeyFingerprint(tx: Tx, fingerprint: Buffer): Promise<void> {
  await sql`insert into secret_keys (number, fingerprint) values (1, ${fingerprint})`.execute(tx)
}
