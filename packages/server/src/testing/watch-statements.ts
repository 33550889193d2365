import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'
import { worker } from '../database/rights.ts'

/** A statement as PostgreSQL carried it out. */
export interface SeenStatement {
  readonly text: string
  /** Pages of tables and indexes it touched, 8 kB each. */
  readonly blocks: number
}

interface Plan {
  readonly 'Query Text': string
  readonly Plan: { readonly 'Shared Hit Blocks': number; readonly 'Shared Read Blocks': number }
}

const asked = new AsyncLocalStorage<string[]>()
let carriedOut: SeenStatement[] = []

function note(message: string | undefined): void {
  const text = /^duration: [\d.]+ ms\s+plan:\n([^]*)$/.exec(message ?? '')?.[1]
  if (!text) return
  const { 'Query Text': query, Plan: plan } = JSON.parse(text) as Plan
  const blocks = plan['Shared Hit Blocks'] + plan['Shared Read Blocks']
  carriedOut.push({ text: query.trim(), blocks })
}

type Ask = (this: pg.Client, query: string | pg.QueryConfig, ...more: unknown[]) => unknown

const listening = new WeakSet<pg.Client>()
const client = pg.Client.prototype as unknown as { query: Ask }
const ask = client.query

/** From here on each statement of this process that belongs to a `run` is noted, and its plan heard of. */
function listen(): void {
  client.query = function (query, ...more) {
    if (!listening.has(this)) {
      listening.add(this)
      this.on('notice', ({ message }) => note(message))
    }
    asked.getStore()?.push((typeof query === 'string' ? query : query.text).trim())
    return ask.call(this, query, ...more)
  }
}

/** Makes PostgreSQL explain to the server itself, by notices, whatever it carries out for it in a database. */
export async function explainAll(owner: pg.Client, database: string): Promise<void> {
  listen()
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_buffers': 'on',
    'auto_explain.log_timing': 'off',
    'auto_explain.log_format': 'json',
    'auto_explain.log_level': 'notice',
  }
  for (const [name, value] of Object.entries(settings))
    await owner.query(`alter role ${worker} in database ${database} set ${name} = '${value}'`)
  await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = $2`,
    [database, worker],
  )
}

/** What `run` asked of the database, in the order it was carried out. Begin, commit and the like do not count. */
export async function watchStatements(run: () => Promise<unknown>): Promise<SeenStatement[]> {
  const texts: string[] = []
  carriedOut = []
  await asked.run(texts, run)
  return carriedOut.filter(({ text }) => {
    const at = texts.indexOf(text)
    if (at < 0) return false
    texts.splice(at, 1)
    return true
  })
}
