import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { connectionOf, type EmbeddedDatabase } from '../database/embedded.ts'

/** Makes the PostgreSQL of tests and measurements let everybody of this machine in by name alone. */
export async function letAllIn(embedded: EmbeddedDatabase): Promise<void> {
  const rules = join(embedded.folder, 'pg_hba.conf')
  await writeFile(rules, (await readFile(rules, 'utf8')).replaceAll('scram-sha-256', 'trust'))
  const owner = new pg.Client(connectionOf(embedded, 'postgres'))
  await owner.connect()
  await owner.query('select pg_reload_conf()').finally(() => owner.end())
  for (let round = 0; round < 500; round++, await sleep(20)) {
    const client = new pg.Client(connectionOf({ socketDir: embedded.socketDir }, 'postgres'))
    client.on('error', () => {})
    const isIn = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => {})
    if (isIn) return
  }
  throw new Error(`the PostgreSQL of ${embedded.folder} lets nobody in by name`)
}
