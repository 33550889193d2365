import { checkAcknowledged } from './check-acknowledged.ts'
import { figuresOf, type Figures } from './figures.ts'
import { liveDay, type DayPlan } from './live-day.ts'
import type { DayDependencies } from './day-dependencies.ts'
import { DayClock } from './office-clock.ts'
import { openOwnOffice } from './open-own-office.ts'
import { OwnServer } from './own-server.ts'
import type { Cut } from './cut-power.ts'

/** A whole day with what came of it. */
export interface SpentDay {
  readonly figures: Figures
  readonly cut: Cut | undefined
  /** What is not as it must be, in words. */
  readonly wrong: readonly string[]
  /** The doctor's words, and whether he is content. */
  readonly doctor: { readonly content: boolean; readonly words: string }
}

export interface DayEnvironment
  extends DayPlan, Pick<DayDependencies, 'signal' | 'pace' | 'report'> {
  readonly dataDir: string
  readonly port: number
  readonly day: string
  readonly cityFile: string
  /** Told where the office can be watched, before the day begins. */
  readonly opened: (server: OwnServer, own: Pick<DayDependencies, 'office'>) => Promise<void> | void
}

/** Opens an office of its own, lives through the day, holds all against what was seen, asks the doctor. */
export async function spendDay(environment: DayEnvironment): Promise<SpentDay> {
  const { dataDir, port, day, cityFile, opened, ...other } = environment
  const clock = new DayClock(day, 'Europe/Kyiv')
  const office = await openOwnOffice(dataDir, { cityFile, clock })
  other.signal.throwIfAborted()
  const server = new OwnServer({ dataDir, port })
  try {
    await server.start()
    await opened(server, { office })
    const { halls, cut, wrong } = await liveDay({ ...other, server, office, clock }, other)
    const figures = figuresOf(halls.map(({ record }) => record))
    const differs = await checkAcknowledged(office, halls, figures)
    await server.stop()
    const doctor = await server.askDoctor()
    return { figures, cut, wrong: [...wrong, ...differs, ...server.mistakes], doctor }
  } finally {
    await server.stop()
  }
}
