/** How somebody rates the visit, from 1 to 3: the longer they waited, the seldomer well. */
export function scoreOf(mood: number, waitedMinutes: number): 1 | 2 | 3 {
  const good = Math.max(0.4, 0.97 - waitedMinutes / 150)
  if (mood < good) return 3
  return mood < good + (1 - good) * 0.6 ? 2 : 1
}
