import type { Branch } from '@transparent-office/contract'
import { addDays, instantOf } from '../../database/local-time.ts'
import type { OfficeMoment } from '../../http/act.ts'

/** Hours of a weekday, `HH:MM`. */
export interface Hours {
  readonly weekday: number
  readonly from: string
  readonly to: string
}

/** A branch as it is kept, without what follows from the time. */
export interface BranchRow {
  readonly id: string
  readonly title: Record<string, string>
  readonly address: Record<string, string>
  readonly phone: string | null
  readonly location: { latitude: number; longitude: number } | null
  readonly amenities: string[]
  readonly shelter: Record<string, string> | null
  readonly pause_reason: string | null
  readonly paused_at: Date | null
  readonly paused_on_wall: string | null
  readonly hours: Hours[]
  readonly halls: Branch['halls']
}

/** The hours a branch is in now, if it is in any. */
export const hoursNow = (
  hours: readonly Hours[],
  { weekday, at }: Pick<OfficeMoment, 'weekday' | 'at'>,
) => hours.find((h) => h.weekday === weekday && h.from <= at && at < h.to)

/** When a branch opens next, strictly after now; nothing when it never opens. */
export function nextOpening(
  hours: readonly Hours[],
  moment: OfficeMoment,
  timeZone: string,
): Date | undefined {
  for (let days = 0; days <= 7; days++) {
    const weekday = ((moment.weekday - 1 + days) % 7) + 1
    const next = hours
      .filter((h) => h.weekday === weekday && (days > 0 || h.from > moment.at))
      .sort((a, b) => a.from.localeCompare(b.from))[0]
    if (next) return instantOf(addDays(moment.on, days), next.from, timeZone)
  }
  return undefined
}

/** Open, closed or paused: a pause counts only while the branch would be open. */
export const statusOf = (row: Pick<BranchRow, 'hours' | 'pause_reason'>, moment: OfficeMoment) =>
  !hoursNow(row.hours, moment) ? 'closed' : row.pause_reason ? 'paused' : 'open'

/** A branch as it shows itself at a moment. */
export function showBranch(row: BranchRow, moment: OfficeMoment, timeZone: string): Branch {
  const status = statusOf(row, moment)
  const now = hoursNow(row.hours, moment)
  const opensAt = status === 'closed' ? nextOpening(row.hours, moment, timeZone) : undefined
  return {
    id: row.id,
    title: row.title,
    address: row.address,
    ...(row.phone && { phone: row.phone }),
    ...(row.location && { location: row.location }),
    hours: [...row.hours],
    halls: row.halls,
    amenities: row.amenities,
    status,
    ...pauseOf(row),
    ...(now && { closesAt: now.to }),
    ...(opensAt && { opensAt: opensAt.toISOString() }),
    ...(row.shelter && { shelter: row.shelter }),
  }
}

/** The pause of a branch in the contract's form. */
export const pauseOf = (row: Pick<BranchRow, 'pause_reason' | 'paused_at' | 'paused_on_wall'>) =>
  row.pause_reason
    ? {
        pause: {
          reason: row.pause_reason,
          since: row.paused_at!.toISOString(),
          at: row.paused_on_wall!,
        },
      }
    : {}
