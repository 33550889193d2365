import type { Caller, Device, Staff } from '../acts/index.ts'

/** Each is written down again after so long at the earliest. */
const restMilliseconds = { device: 60_000, staff: 300_000 }

const isSeen = (caller: Caller): caller is Device | Staff => caller.kind in restMilliseconds

/** Who is seen, and in which office. */
interface Seen {
  readonly office: string
  readonly caller: Device | Staff
}

/**
 * Remembers which screens and members of staff asked something or hold a stream open, so that it can be
 * written down for all of them at once, and for each about once in some minutes: a call itself writes
 * nothing.
 */
export class LastSeen {
  readonly #due = new Map<string, Seen>()
  readonly #watching = new Map<string, Seen & { streams: number }>()
  readonly #writtenAt = new Map<string, number>()

  /** Somebody asks something of an office. */
  note(office: string, caller: Caller): void {
    if (isSeen(caller) && !this.#rests(caller)) this.#due.set(caller.id, { office, caller })
  }

  /** Somebody begins to watch: he is seen until he leaves. */
  come(office: string, caller: Caller): void {
    if (!isSeen(caller)) return
    const streams = this.#watching.get(caller.id)?.streams ?? 0
    this.#watching.set(caller.id, { office, caller, streams: streams + 1 })
  }

  /** Somebody watches no more. */
  leave(caller: Caller): void {
    if (!isSeen(caller)) return
    const watching = this.#watching.get(caller.id)
    if (watching && --watching.streams <= 0) this.#watching.delete(caller.id)
  }

  /** Writes down who was seen since, by their ids. What could not be written stays to be written. */
  async write(how: (office: string, ids: readonly string[]) => Promise<void>): Promise<void> {
    for (const { office, caller } of this.#watching.values()) this.note(office, caller)
    for (const [office, seen] of Map.groupBy(this.#due.values(), ({ office }) => office)) {
      const ids = seen.map(({ caller }) => caller.id)
      await how(office, ids)
      for (const id of ids) {
        this.#due.delete(id)
        this.#writtenAt.set(id, performance.now())
      }
    }
  }

  #rests({ kind, id }: Device | Staff): boolean {
    return performance.now() - (this.#writtenAt.get(id) ?? -Infinity) < restMilliseconds[kind]
  }
}
