import type { Database } from '../../database/open.ts'
import { Refusal, refuse } from '../../acts/index.ts'
import { type Budgets, type Rate } from '../../settings/budgets.ts'
import { wideShare, type Network } from './prefix-of.ts'
import { fullIn, giveBack, takeShared } from './shared-buckets.store.ts'

/** How long all short codes of an office rest when too many were wrong: five minutes. */
const restSeconds = 300
const restRate: Rate = { perSecond: 1 / restSeconds, burst: 1 }

interface Dependencies {
  readonly on: boolean
  readonly budgets: Pick<Budgets, 'wrongPairs' | 'wrongPairsOfOffice' | 'wrongShortCodes'>
  readonly db: Database
  readonly fingerprint: (...parts: string[]) => Buffer
  /** Too many were wrong in the whole office: said once each time they begin to rest. */
  readonly alarm: (office: string) => void
}

interface Counted {
  readonly budget: string
  readonly who: string
  readonly rate: Rate
}

const rests = (milliseconds: number): Refusal<'short-code-rests'> =>
  refuse('short-code-rests', {
    // Limits live in real time; nobody is told to come back at once.
    retryAfterSeconds: Math.max(1, Math.ceil(milliseconds / 1000)),
  })

/**
 * How many short codes may be wrong. A try is taken out of its budgets before anybody looks, and put back
 * when it was right: so a thousand tries at once are no more than one after another, and who is over the
 * budget learns nothing from being right. All servers count together, and over restarts. Links, long
 * access codes and reception are not counted here.
 */
export class ShortCodeTries {
  readonly #dependencies: Dependencies

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies
  }

  /** A try at a distance: counted for its network, and for the office. */
  async pair<Reply>(
    office: string,
    network: Network | undefined,
    run: () => Promise<Reply | Refusal>,
  ): Promise<Reply | Refusal> {
    const { on, budgets, db, alarm } = this.#dependencies
    if (!on) return run()
    const { wrongPairs, wrongPairsOfOffice } = budgets
    const resting = this.#bucket(office, { budget: 'short-codes-rest', who: '', rate: restRate })
    const left = await fullIn(db, resting)
    /* guard wrong-pairs-rest */ if (left > 0) return rests(left) /* end guard */
    const networks: Counted[] = !network
      ? []
      : [
          { budget: 'wrong-pairs', who: network.prefix, rate: wrongPairs },
          ...(network.wide
            ? [{ budget: 'wrong-pairs', who: network.wide, rate: times(wrongPairs, wideShare) }]
            : []),
        ]
    return this.#counted(office, networks, async () => {
      const all = { budget: 'wrong-pairs-of-office', who: '', rate: wrongPairsOfOffice }
      const tried = await this.#counted(office, [all], run)
      if (!isSpent(tried)) return tried
      if ((await takeShared(db, resting)) === 0) alarm(office)
      return rests(restSeconds * 1000)
    })
  }

  /** A try at a branch's own screen: counted for the screen. */
  atScreen<Reply>(
    office: string,
    device: string,
    run: () => Promise<Reply | Refusal>,
  ): Promise<Reply | Refusal> {
    const { on, budgets } = this.#dependencies
    if (!on) return run()
    const screen = { budget: 'wrong-short-codes', who: device, rate: budgets.wrongShortCodes }
    return this.#counted(office, [screen], run)
  }

  /** Runs a try that pays from buckets; only a wrong one has to. */
  async #counted<Reply>(
    office: string,
    counted: readonly Counted[],
    run: () => Promise<Reply | Refusal>,
  ): Promise<Reply | Refusal> {
    const { db } = this.#dependencies
    const taken = []
    try {
      for (const one of counted) {
        const bucket = this.#bucket(office, one)
        const wait = await takeShared(db, bucket)
        /* guard wrong-pairs-rest-2 */ if (wait > 0) return rests(wait) /* end guard */
        taken.push(bucket)
      }
      const reply = await run()
      if (isWrong(reply)) taken.length = 0
      return reply
    } finally {
      /* guard right-short-code-is-free */ for (const bucket of taken)
        await giveBack(db, bucket) /* end guard */
    }
  }

  #bucket(office: string, { budget, who, rate }: Counted) {
    return { office, budget, rate, who: this.#dependencies.fingerprint(budget, who) }
  }
}

const times = ({ perSecond, burst }: Rate, share: number): Rate => ({
  perSecond: perSecond * share,
  burst: burst * share,
})

const isWrong = (reply: unknown) => reply instanceof Refusal && reply.code === 'not-found'
const isSpent = (reply: unknown): reply is Refusal =>
  reply instanceof Refusal && reply.code === 'short-code-rests'
