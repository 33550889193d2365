/** What a client saw acknowledged, to be held against the database at the end. */
export class Ledger {
  /** Calls that got an answer: done or refused by name. */
  operations = 0
  /** How often each act was acknowledged, by the word the audit has for it. */
  readonly acts = new Map<string, number>()
  readonly refusals = new Map<string, number>()
  readonly bookings = new Map<string, { state: string; startsAt: string }>()
  readonly tickets = new Map<string, { state: string; number: string }>()
  readonly #issued = new Set<string>()
  calls = 0
  /** Bookings of a closed day moved to the time that was kept for them. */
  keptTaken = 0
  /** Calls sent again because their answer never came. */
  unanswered = 0
  /** Calls sent twice with one key, at once or later. */
  repeats = 0
  /** What must never happen. */
  readonly surprises: string[] = []

  did(act: string): void {
    this.operations++
    this.also(act)
  }

  surprise(what: string): void {
    this.surprises.push(what)
    console.log(`✗ ${what}`)
  }

  /** What an act did besides. */
  also(act: string): void {
    add(this.acts, act)
  }

  /** A ticket was given out; a desk may have called it before its owner heard of it. */
  issued(id: string, number: string): void {
    if (this.#issued.has(id)) this.surprise(`${number} was issued twice`)
    this.#issued.add(id)
    if (!this.tickets.has(id)) this.tickets.set(id, { state: 'waiting', number })
  }

  refused(code: string): void {
    this.operations++
    add(this.refusals, code)
  }
}

const add = (counts: Map<string, number>, name: string) =>
  counts.set(name, (counts.get(name) ?? 0) + 1)
