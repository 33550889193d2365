import { addDays, instantOf } from '../../database/local-time.ts'
import { shareNames, type ReleaseRule, type Share, type Shares } from '../network/index.ts'

/** Deals seats to shares one by one, so that each has its part of those dealt so far, as near as can be. */
export function* dealSeats(shares: Shares): Generator<Share, never> {
  const given: Record<Share, number> = { online: 0, reception: 0, phone: 0 }
  for (let dealt = 1; ; dealt++) {
    const lacks = (share: Share) => (shares[share] ?? 0) * dealt - given[share] * 100
    const next = shareNames.reduce((most, share) => (lacks(share) > lacks(most) ? share : most))
    given[next]++
    yield next
  }
}

/** So many seats of a dealing, counted by share. */
export function countDealt(dealing: Generator<Share, never>, seats: number): Shares {
  const counted: Partial<Record<Share, number>> = {}
  for (let seat = 0; seat < seats; seat++) {
    const share = dealing.next().value
    counted[share] = (counted[share] ?? 0) + 1
  }
  return counted
}

/** From when on a day's seats of a share are open to who books online; infinity is never. */
export function opensOnline(
  share: Share,
  rules: readonly ReleaseRule[],
  on: string,
  timeZone: string,
): Date | 'infinity' | '-infinity' {
  const rule = rules.find((each) => each.share === share)
  if (rule) return instantOf(addDays(on, -rule.daysBefore), rule.at, timeZone)
  return share === 'online' ? '-infinity' : 'infinity'
}
