import type { Office, Ticket } from '@transparent-office/contract'
import { findOffice } from '@transparent-office/contract/network'
import { findTicket } from '@transparent-office/contract/queue'
import { connectOffice } from '@transparent-office/sdk/connect'
import { ticketMessages, type TicketWords } from '@transparent-office/words/queue/messages'
import { sayPause } from '@transparent-office/words/queue/say-pause'
import { connectionTo } from '../shared/connection.ts'
import { LiveTask } from '../shared/live-task.ts'
import type { OfficeElement } from '../shared/office-element.ts'
import { chime } from './chime.ts'
import { changeOf } from './ticket-change.ts'

/** Carries a ticket as the queue moves. */
export class TicketController {
  readonly ticket: LiveTask<Ticket>
  /** The office: its title, and whom to ask. Helps, but nothing waits for it. */
  office: Office | undefined
  /** Said at once, whatever else is being read. */
  alarm = ''
  /** Service goes on after a pause. */
  resumed = false

  constructor(readonly widget: OfficeElement) {
    this.ticket = new LiveTask(widget)
  }

  get words(): TicketWords {
    return ticketMessages[this.widget.language]
  }

  follow(id: string, code: string): void {
    const { address } = this.widget.surroundings
    if (!address) return
    const connected = connectOffice(connectionTo(address, this.widget.language), {
      network: { findOffice },
      queue: { findTicket },
    })
    connected.network.findOffice().then(
      (office) => {
        this.office = office
        this.widget.requestUpdate()
      },
      () => undefined,
    )
    this.ticket.follow(
      (options) => connected.queue.findTicket.watch({ id }, { token: code, ...options }),
      (now, before) => this.#changed(now, before),
    )
  }

  #changed(now: Ticket, before: Ticket | undefined): void {
    const { words, widget } = this
    const change = changeOf(now, before)
    this.alarm = ''
    if (change !== undefined) this.resumed = change === 'resumed'
    if (change === 'called') {
      this.alarm = words.calledSaid(now.desk)
      if (before) {
        chime()
        void widget.updateComplete.then(() =>
          widget.renderRoot.querySelector('.now')?.scrollIntoView(),
        )
      }
      if (now.desk !== undefined)
        widget.dispatch('to-called', { number: now.number, desk: now.desk })
    } else if (change === 'stopped') this.alarm = sayPause(widget.language, words, now)
    else if (change === 'resumed') widget.announce(words.resumed)
    else if (change === 'moved-up' && now.ahead !== undefined)
      widget.announce(words.ahead(now.ahead))
  }
}
