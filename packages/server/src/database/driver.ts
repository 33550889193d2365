import {
  AbortedTransactionError,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql as raw,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type pg from 'pg'

/** Statements the house has are some hundreds; what is written anew each time is not prepared. */
const preparedMost = 1_000
const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= preparedMost) return known
  const name = `office_${names.size + 1}`
  names.set(text, name)
  return name
}

const pipelinedMark = '/* nobody waits for it */'

/**
 * At the head of a statement of a transaction whose rows nobody needs: it goes out with the next one,
 * and fails with it.
 */
export const pipelined = raw.raw(pipelinedMark)

const isPipelined = (text: string) =>
  text.startsWith(pipelinedMark) || text.startsWith('savepoint ') || text.startsWith('rollback to ')

type Query = string | pg.QueryConfig

/** What a statement brought, and how PostgreSQL describes its columns. */
export interface Described<Row> extends QueryResult<Row> {
  readonly fields?: readonly pg.FieldDef[]
}

/** One connection of the pool. */
export class PgConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient & Wired
  #first: Query[] = []
  #inside = false
  #begun = false
  #broken = false
  #stopped = false

  constructor(client: pg.PoolClient) {
    this.#client = client as pg.PoolClient & Wired
  }

  begin(text = 'begin'): void {
    this.#first = [text]
    this.#inside = true
    this.#begun = false
  }

  async commit(): Promise<void> {
    this.#inside = false
    if (!this.#begun && this.#first.length < 2) return void (this.#first = [])
    // PostgreSQL answers COMMIT with ROLLBACK when a statement before it had failed.
    if ((await this.#send('commit')).command === 'ROLLBACK') throw new AbortedTransactionError()
  }

  async rollback(): Promise<void> {
    this.#inside = false
    this.#first = []
    if (!this.#begun) return
    await this.#send('rollback').catch((error: unknown) => {
      this.#broken = true
      throw error
    })
  }

  /** Nothing more is asked of this connection: what still tries to fails. */
  stop(): void {
    this.#stopped = true
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<Described<Row>> {
    /* guard nothing-after-a-transaction */ if (this.#stopped)
      throw new AbortedTransactionError() /* end guard */
    const query =
      parameters.length === 0 ? sql : { text: sql, values: [...parameters], name: nameOf(sql) }
    if (this.#inside && isPipelined(sql)) {
      this.#first.push(query)
      return { rows: [] }
    }
    const { command, rowCount, rows, fields } = await this.#send(query)
    return {
      rows: rows as Row[],
      fields,
      ...(rowCount !== null && command !== 'SELECT' && { numAffectedRows: BigInt(rowCount) }),
    }
  }

  /** Sends what has waited and this in one packet. */
  async #send(query: Query): Promise<pg.QueryResult> {
    const { stream } = this.#client.connection
    stream.cork()
    process.nextTick(() => stream.uncork())
    const waited = this.#first.splice(0).map((each) => this.#client.query(each))
    this.#begun = true
    const [result] = await Promise.all([this.#client.query(query), ...waited])
    return result
  }

  streamQuery(): never {
    throw new Error('Nothing is streamed from the database.')
  }

  release(): void {
    this.#client.release(this.#broken)
  }
}

interface Wired {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } }
}

class PoolDriver implements Driver {
  readonly #pool: pg.Pool
  constructor(pool: pg.Pool) {
    this.#pool = pool
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<PgConnection> {
    return new PgConnection(await this.#pool.connect())
  }
  async beginTransaction(connection: PgConnection, settings: TransactionSettings): Promise<void> {
    const { isolationLevel, accessMode } = settings
    const words = ['begin', isolationLevel && `isolation level ${isolationLevel}`, accessMode]
    connection.begin(words.filter(Boolean).join(' '))
  }
  commitTransaction = (connection: PgConnection): Promise<void> => connection.commit()
  rollbackTransaction = (connection: PgConnection): Promise<void> => connection.rollback()
  releaseConnection = async (connection: PgConnection): Promise<void> => connection.release()
  destroy = (): Promise<void> => this.#pool.end()
}

/**
 * PostgreSQL over a pool. Each statement is prepared once on each connection, so that the database
 * plans it once, not at every call.
 */
export const pooled = (pool: pg.Pool): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new PoolDriver(pool) as Driver,
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})
