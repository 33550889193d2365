import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { connectionOf } from '../database/embedded.ts'

/** Asks the PostgreSQL of a test server's data folder directly, as its owner, for what no operation sets. */
export async function queryServer(dataDir: string, text: string, values: unknown[]): Promise<void> {
  const kept = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')
  const client = new pg.Client(connectionOf({ socketDir: kept.split('\n')[4]!, dataDir }))
  await client.connect()
  try {
    await client.query(text, values)
  } finally {
    await client.end()
  }
}
