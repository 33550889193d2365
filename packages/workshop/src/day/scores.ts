import type { Score } from '@transparent-office/contract'

/** How somebody rates the visit: the longer they waited, the seldomer well. */
export function scoreOf(mood: number, waitedMinutes: number): Score {
  const good = Math.max(0.4, 0.97 - waitedMinutes / 150)
  if (mood < good) return 3
  return mood < good + (1 - good) * 0.6 ? 2 : 1
}
