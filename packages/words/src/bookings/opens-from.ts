import type { Branch } from '@transparent-office/contract'

/** When branches open, where all open at the same time each day. */
export function opensFrom(branches: readonly Pick<Branch, 'hours'>[]): string | undefined {
  const times = new Set(branches.flatMap(({ hours }) => hours).map(({ from }) => from))
  return times.size === 1 ? [...times][0] : undefined
}
