import type { Caller } from './callers.ts'

/** A screen is written down again after so long at the earliest. */
const restMilliseconds = 60_000

/**
 * Remembers which screens asked something or hold a stream open, so that it can be written down for all
 * of them at once, and for each about once a minute: a call itself writes nothing.
 */
export class LastSeen {
  readonly #due = new Set<string>()
  readonly #watching = new Map<string, number>()
  readonly #writtenAt = new Map<string, number>()

  /** Somebody asks something. */
  note(caller: Caller): void {
    if (caller.kind === 'device' && !this.#rests(caller.id)) this.#due.add(caller.id)
  }

  /** Somebody begins to watch: he is seen until he leaves. */
  come(caller: Caller): void {
    if (caller.kind === 'device')
      this.#watching.set(caller.id, (this.#watching.get(caller.id) ?? 0) + 1)
  }

  /** Somebody watches no more. */
  leave(caller: Caller): void {
    if (caller.kind !== 'device') return
    const left = (this.#watching.get(caller.id) ?? 0) - 1
    if (left > 0) this.#watching.set(caller.id, left)
    else this.#watching.delete(caller.id)
  }

  /** Writes down who was seen since. What could not be written stays to be written. */
  async write(how: (devices: readonly string[]) => Promise<void>): Promise<void> {
    const seen = [...this.#watching.keys()].filter((id) => !this.#rests(id))
    const devices = [...new Set([...this.#due, ...seen])]
    if (devices.length === 0) return
    await how(devices)
    for (const id of devices) {
      this.#due.delete(id)
      this.#writtenAt.set(id, performance.now())
    }
  }

  #rests(id: string): boolean {
    return performance.now() - (this.#writtenAt.get(id) ?? -Infinity) < restMilliseconds
  }
}
