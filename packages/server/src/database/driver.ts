import {
  AbortedTransactionError,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
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

/** One connection of the pool. */
class Line implements DatabaseConnection {
  readonly #client: pg.PoolClient
  #begin: string | undefined
  #broken = false

  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  /** The transaction begins with the first statement: both go out together. */
  begin(text: string): void {
    this.#begin = text
  }

  async commit(): Promise<void> {
    if (this.#forgetsBegin()) return
    // PostgreSQL answers COMMIT with ROLLBACK when a statement before it had failed.
    if ((await this.#client.query('commit')).command === 'ROLLBACK')
      throw new AbortedTransactionError()
  }

  async rollback(): Promise<void> {
    if (this.#forgetsBegin()) return
    await this.#client.query('rollback').catch((error: unknown) => {
      this.#broken = true
      throw error
    })
  }

  #forgetsBegin(): boolean {
    const nothingDone = this.#begin !== undefined
    this.#begin = undefined
    return nothingDone
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const begun = this.#begin === undefined ? undefined : this.#client.query(this.#begin)
    this.#begin = undefined
    const asked =
      parameters.length === 0
        ? this.#client.query(sql)
        : this.#client.query({ text: sql, values: [...parameters], name: nameOf(sql) })
    const [{ command, rowCount, rows }] = await Promise.all([asked, begun])
    return {
      rows: rows as Row[],
      ...(rowCount !== null && command !== 'SELECT' && { numAffectedRows: BigInt(rowCount) }),
    }
  }

  streamQuery(): never {
    throw new Error('Nothing is streamed from the database.')
  }

  release(): void {
    this.#client.release(this.#broken)
  }
}

class PoolDriver implements Driver {
  readonly #pool: pg.Pool
  constructor(pool: pg.Pool) {
    this.#pool = pool
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<Line> {
    return new Line(await this.#pool.connect())
  }
  async beginTransaction(line: Line, settings: TransactionSettings): Promise<void> {
    const { isolationLevel, accessMode } = settings
    line.begin(
      ['begin', isolationLevel && `isolation level ${isolationLevel}`, accessMode]
        .filter(Boolean)
        .join(' '),
    )
  }
  commitTransaction = (line: Line): Promise<void> => line.commit()
  rollbackTransaction = (line: Line): Promise<void> => line.rollback()
  releaseConnection = async (line: Line): Promise<void> => line.release()
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
