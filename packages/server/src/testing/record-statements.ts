import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import type { Database } from '../database/open.ts'

/*
 * Loaded before a process of a test run (`--import`): it notes each statement that the server's code has
 * carried out, and where it stands, for who looks at them afterwards.
 */

/** A statement as it was carried out. */
export interface RecordedStatement {
  /** File and line of its `.execute`, from `packages/server/src`. */
  readonly site: string
  readonly text: string
}

const folder = process.env['STATEMENTS_DIR']
const source = fileURLToPath(new URL('..', import.meta.url))
/** A statement has a few forms at most, by what it is asked with. */
const enough = 40
const recorded = new Map<string, RecordedStatement>()

/** The nearest place in the server's own code that a call came from. */
function siteOf(stack: string): string | undefined {
  for (const line of stack.split('\n')) {
    const found = /(?:file:\/\/)?(\/[^\s()]+\.ts):(\d+):\d+\)?$/.exec(line)
    const file = found?.[1]
    if (!file?.startsWith(source)) continue
    const own = file.slice(source.length)
    if (!own.startsWith('testing/'))
      return own.includes('.test.') ? undefined : `${own}:${found![2]}`
  }
  return undefined
}

if (folder) {
  type Execute = (db: Database) => Promise<unknown>
  const builder = Object.getPrototypeOf(sql`select`) as { execute: Execute }
  const { execute } = builder
  const times = new Map<string, number>()
  builder.execute = function (this: { compile(db: Database): { sql: string } }, db) {
    const before = Error.stackTraceLimit
    Error.stackTraceLimit = 12
    const site = siteOf(new Error().stack ?? '')
    Error.stackTraceLimit = before
    const seen = site === undefined ? enough : (times.get(site) ?? 0)
    if (seen < enough) {
      times.set(site!, seen + 1)
      const { sql: text } = this.compile(db)
      recorded.set(`${site} ${text}`, { site: site!, text })
    }
    return execute.call(this, db)
  }
  process.on('exit', () => {
    if (recorded.size === 0) return
    const lines = [...recorded.values()].map((one) => JSON.stringify(one))
    writeFileSync(join(folder, `${randomUUID()}.jsonl`), lines.join('\n'))
  })
}
