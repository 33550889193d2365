/** A query as people type it, with every service that is a right answer; none when nothing fits. */
export interface JudgedQuery {
  readonly kind: string
  readonly query: string
  readonly services: readonly string[]
}

/** How often a right service was the first, or among the first three or five, of `asked` queries. */
export interface HitShare {
  readonly asked: number
  readonly first: number
  readonly inThree: number
  readonly inFive: number
}

/** Which half a query belongs to, by a fixed hash (FNV-1a) of its text. */
export function halfOf(query: string): 'tuning' | 'kept aside' {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(query))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return ((hash >>> 16) ^ hash) & 1 ? 'tuning' : 'kept aside'
}

/** The shares of right answers over the queries that have one. */
export function hitShare(
  queries: readonly JudgedQuery[],
  search: (query: string) => readonly string[],
): HitShare {
  const fitting = queries.filter(({ services }) => services.length > 0)
  const within = (most: number) =>
    fitting.filter(({ query, services }) =>
      search(query)
        .slice(0, most)
        .some((id) => services.includes(id)),
    ).length / fitting.length
  return { asked: fitting.length, first: within(1), inThree: within(3), inFive: within(5) }
}

/** The share of the queries that fit nothing for which nothing was shown. */
export function silenceShare(
  queries: readonly JudgedQuery[],
  search: (query: string) => readonly string[],
): number {
  const unfitting = queries.filter(({ services }) => services.length === 0)
  return unfitting.filter(({ query }) => search(query).length === 0).length / unfitting.length
}
