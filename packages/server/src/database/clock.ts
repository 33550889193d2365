import { sql } from 'kysely'
import type { Database, Tx } from './open.ts'
import { float, instant, orNull, returns } from './returns.ts'

/** Reads the office's time. All rules get it from here; nothing asks the machine's clock. */
export async function officeNow(db: Database | Tx): Promise<Date> {
  const { rows } = await returns({ now: instant })`select office_now() as now`.execute(db)
  return rows[0]!.now
}

/**
 * The office's time within a statement that compares it with many rows: read once, where `office_now()`
 * in a filter or an aggregate is called for each row.
 */
export const officeNowOnce = sql`(select office_now())`

/** The office's time as an instance last saw it, to say it in `Office-Time`; never to decide. */
export interface OfficeTime {
  readonly at: Date
  /** Office seconds in a real second. */
  readonly rate: number
  /** The clock is moved: this is not real time. */
  readonly moved: boolean
}

/** Follows the office's clock and tells it without a query. */
export class ClockFollower {
  #seen = { office: 0, local: 0, rate: 1, moved: false }
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  async look(): Promise<void> {
    const { rows } = await returns({ now: instant, rate: orNull(float) })`
      select office_now() as now, (select rate from office_clock) as rate`.execute(this.#db)
    const { now, rate } = rows[0]!
    this.#seen = {
      office: now.getTime(),
      local: performance.now(),
      rate: rate ?? 1,
      moved: rate !== null,
    }
  }

  now(): OfficeTime {
    const { office, local, rate, moved } = this.#seen
    return { at: new Date(office + (performance.now() - local) * rate), rate, moved }
  }
}

/** Moves the office's clock, never backwards. Only where DEMO_CLOCK allows it. */
export async function moveClock(db: Database | Tx, to: Date, rate = 1): Promise<void> {
  await sql`
    insert into office_clock (real_at, office_at, rate) values (now(), ${to}, ${rate})
    on conflict (one) do update
    set real_at = now(), office_at = greatest(${to}, office_now()), rate = ${rate}`.execute(db)
}

/** Whether somebody moved the clock. */
export async function clockIsMoved(db: Database | Tx): Promise<boolean> {
  const { rows } = await sql`select from office_clock`.execute(db)
  return rows.length > 0
}
