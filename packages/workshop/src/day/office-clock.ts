import { sql } from 'kysely'
import { setTimeout as sleep } from 'node:timers/promises'
import { moveClock } from '../../../server/src/database/clock.ts'
import { startEmbedded, workerConnectionOf } from '../../../server/src/database/embedded.ts'
import { addDays, instantOf } from '../../../server/src/database/local-time.ts'
import { openDatabase, type Database } from '../../../server/src/database/open.ts'
import type { Second } from './day-time.ts'

/** Which instants the day has. */
export class DayClock {
  readonly day: string
  readonly timeZone: string
  /** Bookings are made from so many days before. */
  readonly daysBefore = 5

  constructor(day: string, timeZone: string) {
    this.day = day
    this.timeZone = timeZone
  }

  /** The instant of a wall-clock time, so many days after the day. */
  instantOf(daysAfter: number, at: string): Date {
    return instantOf(addDays(this.day, daysAfter), at, this.timeZone)
  }

  /** The instant of a moment of the day. */
  instantAt(second: Second): Date {
    return new Date(this.instantOf(0, '12:00').getTime() + (second - 43_200) * 1000)
  }

  /** The moment of the day of an instant. */
  secondAt(instant: string): Second {
    return (Date.parse(instant) - this.instantOf(0, '12:00').getTime()) / 1000 + 43_200
  }
}

/** Moves the clock of a demonstration's office. Between two moves it stands. */
export interface ClockHand {
  moveTo(instant: Date): Promise<void>
  /** Waits until the office has counted its free places after all that changed them. */
  placesCounted(): Promise<void>
  letGo(): Promise<void>
}

/** Takes the clock of the office whose database runs in a data folder. */
export async function takeClock(dataDir: string): Promise<ClockHand> {
  const { db } = openDatabase({ ...workerConnectionOf(await startEmbedded(dataDir)), max: 1 })
  return {
    moveTo: (instant) => moveClock(db, instant, 0),
    async placesCounted() {
      while (await isToCarry(db, 'place-day')) await sleep(10)
    },
    letGo: () => db.destroy(),
  }
}

/** Whether a message of a kind is still to be carried out. */
async function isToCarry(db: Database, kind: string): Promise<boolean> {
  const { rows } = await sql`
    select from outbox where kind = ${kind} and dead_at is null limit 1`.execute(db)
  return rows.length > 0
}
