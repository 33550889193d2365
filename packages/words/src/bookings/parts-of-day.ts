import type { Start } from '@transparent-office/contract'

export type PartOfDay = 'morning' | 'day' | 'evening'

/** Morning till noon, evening from five. */
export const partOf = ({ at }: Pick<Start, 'at'>): PartOfDay =>
  at < '12:00' ? 'morning' : at < '17:00' ? 'day' : 'evening'

/** A day's times by part of the day, in order; parts without times are left out. */
export function partsOfDay(starts: readonly Start[]): [PartOfDay, Start[]][] {
  const parts: [PartOfDay, Start[]][] = []
  for (const start of starts) {
    const part = partOf(start)
    const last = parts.at(-1)
    if (last?.[0] === part) last[1].push(start)
    else parts.push([part, [start]])
  }
  return parts
}
