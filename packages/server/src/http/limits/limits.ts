import type { Database } from '../../database/open.ts'
import { type Refusal, refuse } from '../../acts/index.ts'
import type { Budgets } from '../../settings/budgets.ts'
import { wideShare, type Network } from './prefix-of.ts'
import { takeShared } from './shared-buckets.store.ts'
import { TokenBuckets } from './token-buckets.ts'

/** Who makes a call, as far as it is proved. */
export type Payer =
  | { readonly kind: 'network'; readonly network: Network }
  | { readonly kind: 'staff' | 'device' | 'code' | 'person'; readonly id: string }

type TooMany = Refusal<'too-many-calls'>

/** Nobody is asked to wait longer. */
const longestSeconds = 20

export const tooMany = (milliseconds: number): TooMany =>
  refuse('too-many-calls', {
    retryAfterSeconds: Math.min(longestSeconds, Math.max(1, Math.ceil(milliseconds / 1000))),
  })

interface Dependencies {
  readonly on: boolean
  readonly budgets: Budgets
  readonly db: Database
  /** Keyed hash, so that nothing that is written down names an address. */
  readonly fingerprint: (...parts: string[]) => Buffer
  readonly now?: () => number
}

/**
 * How many calls may be made. Who has a right token or code pays from a budget of his own, so that no
 * stranger uses it up; all others pay from that of their network. Wrong codes and tokens are counted by
 * all servers together; where too many were, a wrong one is told so, and a right one notices nothing.
 */
export class Limits {
  readonly #dependencies: Dependencies
  readonly #now: () => number
  readonly #reads: Readonly<Record<Payer['kind'], TokenBuckets>>
  readonly #writes: Readonly<Record<Payer['kind'], TokenBuckets>>
  readonly #tickets: TokenBuckets
  /** When buckets of wrong codes that were found empty have something again. */
  readonly #emptyUntil = new Map<string, number>()

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies
    this.#now = dependencies.now ?? (() => performance.now())
    const { budgets } = dependencies
    const code = new TokenBuckets(budgets.code)
    const [reads, writes] = [budgets.tokenReads, budgets.tokenWrites].map(
      (rate) => new TokenBuckets(rate),
    )
    this.#reads = {
      network: new TokenBuckets(budgets.reads),
      staff: reads!,
      device: reads!,
      code,
      person: code,
    }
    this.#writes = {
      network: new TokenBuckets(budgets.writes),
      staff: writes!,
      device: writes!,
      code,
      person: code,
    }
    this.#tickets = new TokenBuckets(budgets.kioskTickets)
  }

  /** Takes the points of a reading call; a refusal when they are used up. */
  read(payer: Payer, points: number): TooMany | undefined {
    return this.#take(this.#reads, payer, points)
  }

  /** Takes a changing call; a refusal when there were too many. */
  write(payer: Payer): TooMany | undefined {
    return this.#take(this.#writes, payer, 1)
  }

  /** Takes a ticket of a kiosk, which issues them no faster than people ask for them. */
  ticket(kiosk: string): TooMany | undefined {
    const wait = this.#dependencies.on ? this.#tickets.take(kiosk, 1, this.#now()) : 0
    return wait > 0 ? tooMany(wait) : undefined
  }

  #take(
    buckets: Readonly<Record<Payer['kind'], TokenBuckets>>,
    payer: Payer,
    points: number,
  ): TooMany | undefined {
    if (!this.#dependencies.on) return undefined
    const now = this.#now()
    if (payer.kind !== 'network') {
      const wait = buckets[payer.kind].take(payer.id, points, now)
      return wait > 0 ? tooMany(wait) : undefined
    }
    const { prefix, wide } = payer.network
    const wait =
      buckets.network.take(prefix, points, now) ||
      (wide ? buckets.network.take(wide, points, now, wideShare) : 0)
    return wait > 0 ? tooMany(wait) : undefined
  }

  /** Whether wrong codes are known to be too many here, so that a surely wrong one need not be tried. */
  areSpent(office: string, network: Network, thing: string | undefined): TooMany | undefined {
    if (!this.#dependencies.on) return undefined
    const now = this.#now()
    const waits = this.#wrongOnes(office, network, thing).map(
      ({ key }) => (this.#emptyUntil.get(key) ?? 0) - now,
    )
    const wait = Math.max(...waits)
    return wait > 0 ? tooMany(wait) : undefined
  }

  /** Counts a code or token that opened nothing; a refusal when there were too many. */
  async wrong(
    office: string,
    network: Network,
    thing: string | undefined,
  ): Promise<TooMany | undefined> {
    const { on, db, fingerprint } = this.#dependencies
    if (!on) return undefined
    const known = this.areSpent(office, network, thing)
    if (known) return known
    const waits = await Promise.all(
      this.#wrongOnes(office, network, thing).map(async ({ key, budget, who, rate }) => {
        const wait = await takeShared(db, {
          office,
          budget,
          /* guard wrong-codes-counted-together */ who: fingerprint(budget, who) /* end guard */,
          rate,
        })
        if (wait > 0) this.#remember(key, wait)
        return wait
      }),
    )
    const wait = Math.max(...waits)
    return wait > 0 ? tooMany(wait) : undefined
  }

  #wrongOnes(office: string, { prefix, wide }: Network, thing: string | undefined) {
    const { wrongCodes, wrongCodesOneThing } = this.#dependencies.budgets
    const one = { budget: 'wrong-codes', who: prefix, rate: wrongCodes }
    const all = [
      one,
      ...(wide
        ? [
            {
              ...one,
              who: wide,
              rate: {
                perSecond: wrongCodes.perSecond * wideShare,
                burst: wrongCodes.burst * wideShare,
              },
            },
          ]
        : []),
      ...(thing === undefined
        ? []
        : [{ budget: 'wrong-codes-of-one', who: thing, rate: wrongCodesOneThing }]),
    ]
    return all.map((each) => ({ ...each, key: JSON.stringify([office, each.budget, each.who]) }))
  }

  #remember(key: string, wait: number): void {
    const now = this.#now()
    if (this.#emptyUntil.size > 10_000)
      for (const [old, until] of this.#emptyUntil) if (until <= now) this.#emptyUntil.delete(old)
    this.#emptyUntil.set(key, now + wait)
  }
}
