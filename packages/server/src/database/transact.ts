import type { PgConnection } from './driver.ts'
import type { Database, Tx } from './open.ts'

/**
 * Runs work in a transaction; an error undoes it. Statements the work begins at the same moment go to
 * the database together, and are done in that order. When it is over, what part of the work is still
 * under way can't ask anything more.
 */
export function transact<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  const pool = db.getExecutor()
  return pool.provideConnection(async (connection) => {
    const line = connection as PgConnection
    const executor = pool.withConnectionProvider({ provideConnection: (use) => use(line) })
    // Of a transaction the stores need no more than this.
    const tx = { isTransaction: true, getExecutor: () => executor } as unknown as Tx
    line.begin()
    let result: T
    try {
      result = await work(tx)
    } catch (error) {
      line.stop()
      await line.rollback()
      throw error
    }
    line.stop()
    await line.commit()
    return result
  })
}
