import { availableParallelism } from 'node:os'

/** How much runs at once, of all rings together: one more than there are cores, as tests wait too. */
let free = availableParallelism() + 1

interface Waiting {
  readonly seconds: number
  readonly begin: () => void
}

const waiting: Waiting[] = []

/** Runs something once there is a place for it; of what waits, the longest goes first. */
export async function inPlace<T>(seconds: number, run: () => Promise<T>): Promise<T> {
  if (free > 0) free--
  else await new Promise<void>((begin) => waiting.push({ seconds, begin }))
  try {
    return await run()
  } finally {
    const next = waiting.toSorted((a, b) => b.seconds - a.seconds)[0]
    if (next) waiting.splice(waiting.indexOf(next), 1)
    else free++
    next?.begin()
  }
}
