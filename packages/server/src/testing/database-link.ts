import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'

/** A line to a database on which everything can go wrong that goes wrong on lines. */
export interface DatabaseLink {
  /** The same database, reached over this line. */
  readonly url: string
  /** Cuts the line at the so-many-th message from now on, unread or with its answer lost. */
  cutAt(message: number, which: 'unread' | 'unanswered'): void
  /** Lets the line be; says whether it was cut since. */
  mend(): boolean
  /** Lets nothing through any more, without a word; then lets it through again. */
  silence(silent: boolean): void
  close(): Promise<void>
}

/** Opens a line to a database that answers at a socket in a folder. */
export async function openLink(databaseUrl: string): Promise<DatabaseLink> {
  const url = new URL(databaseUrl)
  const socket = join(url.searchParams.get('host')!, '.s.PGSQL.5432')
  const lines = new Set<Socket>()
  let left = Infinity
  let unread = false
  let wasCut = false
  let silent = false

  const cut = () => {
    left = Infinity
    wasCut = true
    for (const line of lines) line.destroy()
  }
  const server = createServer((client) => {
    const database = connect(socket)
    let losing = false
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      lines.add(from)
      from.on('error', () => {})
      from.on('close', () => {
        lines.delete(from)
        to.destroy()
      })
    }
    client.on('data', (chunk) => {
      if (silent) return
      if (--left === 0) {
        if (unread) return cut()
        losing = true
      }
      database.write(chunk)
    })
    database.on('data', (chunk) => {
      if (losing) return cut()
      if (!silent) client.write(chunk)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  return {
    url: `postgresql://${url.username}@127.0.0.1:${port}${url.pathname}`,
    cutAt(message, which) {
      wasCut = false
      unread = which === 'unread'
      left = message
    },
    mend() {
      left = Infinity
      return wasCut
    },
    silence(now) {
      silent = now
    },
    async close() {
      for (const line of lines) line.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
