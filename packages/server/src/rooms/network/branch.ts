import type { Branch, VisitBranch } from '@transparent-office/contract'
import type { OfficeMoment } from '../../acts/index.ts'
import type { BranchRow } from './network.store.ts'
import { hoursNow, nextOpening, type Hours, type Opening } from './opening.ts'

/** Open, closed or paused: a pause counts only while the branch would be open. */
export const statusOf = (row: Opening & Pick<BranchRow, 'pauseReason'>, moment: OfficeMoment) =>
  !hoursNow(row, moment) ? 'closed' : row.pauseReason ? 'paused' : 'open'

const isValid = (on: string) => (row: Hours) => row.validFrom <= on && on <= row.validTo

/** A branch as it shows itself at a moment. */
export function showBranch(row: BranchRow, moment: OfficeMoment, timeZone: string): Branch {
  const status = statusOf(row, moment)
  const ahead = row.special.filter(({ on }) => on >= moment.on)
  const now = hoursNow(row, moment)
  const opensAt = status === 'closed' ? nextOpening(row, moment, timeZone) : undefined
  return {
    id: row.id,
    title: row.title,
    address: row.address,
    ...(row.phone && { phone: row.phone }),
    ...(row.location && { location: row.location }),
    hours: row.hours
      .filter(isValid(moment.on))
      .map(({ weekday, from, to }) => ({ weekday, from, to })),
    ...(ahead.length > 0 && { specialDays: ahead }),
    halls: row.halls,
    amenities: row.amenities,
    status,
    ...pauseOf(row),
    ...(now && { closesAt: now.to }),
    ...(opensAt && { opensAt: opensAt.toISOString() }),
    ...(row.shelter && { shelter: row.shelter }),
  }
}

/** A branch as it stands on a ticket, with the hall when it is known. */
export function visitBranch(
  { id, title, address, phone, halls }: BranchRow,
  hall: string | undefined,
): VisitBranch {
  const found = halls.find((one) => one.id === hall)
  return {
    id,
    title,
    address,
    ...(phone && { phone }),
    ...(found && {
      hall: {
        title: found.title,
        floor: found.floor,
        ...(found.way && { way: found.way }),
      },
    }),
  }
}

/** The pause of a branch in the contract's form. */
export const pauseOf = (row: Pick<BranchRow, 'pauseReason' | 'pausedAt' | 'pausedOnWall'>) =>
  row.pauseReason
    ? {
        pause: {
          reason: row.pauseReason,
          since: row.pausedAt!.toISOString(),
          at: row.pausedOnWall!,
        },
      }
    : {}
