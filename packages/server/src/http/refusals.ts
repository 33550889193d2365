import type { Logger } from 'pino'
import type { Network } from './limits/prefix-of.ts'
import type { Metrics } from './metrics.ts'

/** Refusals that may mean that somebody tries doors. */
export const worthNoting: ReadonlySet<number> = new Set([401, 403, 429])

interface Dependencies {
  readonly logger: Logger
  readonly metrics: Metrics
  /** A name for a network that is another each day and from which nobody learns the address. */
  readonly nameOf: (prefix: string) => string
}

/** Networks that are told apart at most; those above it are told together. */
const networksMost = 1000

/**
 * Counts who was refused, and says so in the log: one line a minute for each kind and network, not one a
 * call, and never the address.
 */
export class Refusals {
  readonly #dependencies: Dependencies
  readonly #counts = new Map<string, { status: number; network: string; calls: number }>()

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies
  }

  /** Somebody was refused. */
  note(status: number, network: Network | undefined): void {
    this.#dependencies.metrics.refusals.inc({ status })
    const prefix = this.#counts.size < networksMost ? (network?.prefix ?? 'inside') : 'others'
    const key = `${status} ${prefix}`
    const known = this.#counts.get(key)
    if (known) known.calls++
    else
      this.#counts.set(key, {
        status,
        /* guard no-address-in-the-log */ network:
          this.#dependencies.nameOf(prefix) /* end guard */,
        calls: 1,
      })
  }

  /** Logs what was counted since the last time. */
  log(): void {
    for (const line of this.#counts.values()) this.#dependencies.logger.info(line, 'refused')
    this.#counts.clear()
  }
}
