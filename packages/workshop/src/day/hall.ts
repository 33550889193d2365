import { Agenda } from './agenda.ts'
import type { BranchTokens } from './admit-people.ts'
import type { CityBranch } from './city.ts'
import type { Clerk } from './clerks.ts'
import type { Second } from './day-time.ts'
import type { OfficeClient } from './office-client.ts'
import { newDesk, type Desk } from './desk.ts'
import { newRecord } from './record.ts'
import type { Visit, VisitTicket, Waiting } from './visit.ts'

/** A branch on its day: who waits, who is at which desk, and what happens next. */
export class Hall {
  readonly branch: CityBranch
  readonly tokens: BranchTokens
  readonly client: OfficeClient
  readonly agenda = new Agenda()
  readonly record
  readonly desks: Desk[]
  /** By the moment since when they can be called. */
  readonly waiting: Waiting[] = []
  /** All who came. */
  readonly visits: Visit[] = []
  /** Of these, who have not left. */
  readonly inside = new Set<Visit>()
  /** Service stands still until then. */
  stoppedUntil: Second | undefined

  readonly #callOrRest: (hall: Hall, desk: Desk) => Promise<void>

  /** `callOrRest` is what a clerk does who is free. */
  constructor(
    branch: CityBranch,
    {
      clerks,
      tokens,
      client,
      callOrRest,
    }: {
      readonly clerks: readonly Clerk[]
      readonly tokens: BranchTokens
      readonly client: OfficeClient
      readonly callOrRest: (hall: Hall, desk: Desk) => Promise<void>
    },
  ) {
    this.#callOrRest = callOrRest
    this.branch = branch
    this.tokens = tokens
    this.client = client
    this.record = newRecord(branch.id)
    this.desks = clerks.map((clerk) => newDesk(clerk, tokens))
  }

  get now(): Second {
    return this.agenda.now
  }

  get isOpen(): boolean {
    return this.now >= this.branch.opens && this.now < this.branch.closes
  }

  /** Lets happen what is due, one after the other. */
  async run(second: Second, after: () => Promise<void>): Promise<void> {
    for (let next = this.agenda.take(second); next; next = this.agenda.take(second)) {
      await next()
      await after()
    }
  }

  /** Puts a desk into a state; how long it was manned and busy is added up. */
  put(desk: Desk, state: Desk['state']): void {
    const seconds = this.stoppedUntil === undefined ? this.now - desk.since : 0
    if (desk.state !== 'away') this.record.manned += seconds
    if (desk.state === 'busy') this.record.busy += seconds
    desk.state = state
    desk.since = this.now
  }

  /** Somebody has left the desk. */
  free(desk: Desk): void {
    this.put(desk, 'tidying')
    this.agenda.in(desk.clerk.tidies, () => this.#callOrRest(this, desk))
  }

  /** From now on a ticket can be called. */
  wait(ticket: VisitTicket, isBack = false): void {
    ticket.seen.waitsSince ??= this.now
    ticket.seen.callsBefore ??= this.record.calls.length
    ticket.seen.state = isBack ? 'parked' : 'waiting'
    this.waiting.push({ ticket, isBack })
  }

  /** Takes out somebody who was called; nothing: they did not wait. */
  called(id: string): VisitTicket | undefined {
    const index = this.waiting.findIndex(({ ticket }) => ticket.id === id)
    return index < 0 ? undefined : this.waiting.splice(index, 1)[0]!.ticket
  }

  /** One errand is done with; the next can be called, or the person leaves. */
  done(ticket: VisitTicket): void {
    const { visit } = ticket
    const next = visit.tickets[visit.tickets.indexOf(ticket) + 1]
    if (next) this.wait(next)
    else this.inside.delete(visit)
  }

  /** Letters of the lines in which anybody here has to be served yet. */
  get needed(): Set<string> {
    const open = [...this.inside].flatMap(({ tickets }) =>
      tickets.filter(({ seen }) => seen.state !== 'served'),
    )
    return new Set(open.map(({ letter }) => letter))
  }
}
