import { Refusal } from '../../acts/index.ts'
import { tooMany } from './limits.ts'
import { wideShare, type Network } from './prefix-of.ts'

interface Dependencies {
  readonly on: boolean
  /** Holds of a network at most. */
  readonly most: number
  readonly fingerprint: (...parts: string[]) => Buffer
  readonly count: (office: string, network: Buffer) => Promise<{ count: number; seconds: number }>
  readonly note: (office: string, networks: readonly Buffer[], booking: string) => Promise<void>
}

/**
 * Places that strangers of one network hold without having booked them, on all servers: where there are
 * too many, the next one waits until some are booked or lapse.
 */
export class OpenHolds {
  readonly #dependencies: Dependencies
  /** Holds under way here, which no other server can know of yet. */
  readonly #underWay = new Map<string, number>()

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies
  }

  /** Holds, unless the network has too many; what is made is noted. `idOf` finds the hold's id in it. */
  async under<Made>(
    office: string,
    { prefix, wide }: Network,
    hold: () => Promise<Made | Refusal>,
    idOf: (made: Made) => string,
  ): Promise<Made | Refusal> {
    const { on, most, fingerprint, count, note } = this.#dependencies
    if (!on) return hold()
    const networks = [
      { name: prefix, most },
      ...(wide ? [{ name: wide, most: most * wideShare }] : []),
    ].map((one) => ({ ...one, hash: fingerprint('holds', one.name) }))
    for (const { name } of networks) this.#add(name, 1)
    try {
      for (const network of networks) {
        const open = await count(office, network.hash)
        if (
          /* guard holds-counted-together */ open.count +
            this.#underWay.get(network.name)! /* end guard */ >
          network.most
        )
          return tooMany(open.seconds * 1000)
      }
      const made = await hold()
      if (!(made instanceof Refusal))
        await note(
          office,
          networks.map(({ hash }) => hash),
          idOf(made),
        )
      return made
    } finally {
      for (const { name } of networks) this.#add(name, -1)
    }
  }

  #add(name: string, one: number): void {
    const left = (this.#underWay.get(name) ?? 0) + one
    if (left > 0) this.#underWay.set(name, left)
    else this.#underWay.delete(name)
  }
}
