import type { Pauses } from '@transparent-office/contract'
import { listPauses } from '@transparent-office/contract/network'
import { connectOffice } from '@transparent-office/sdk/connect'
import type { Language } from '@transparent-office/words/language/languages'
import { pauseWords } from '@transparent-office/words/network/messages'
import { sayPauses } from '@transparent-office/words/network/say-pauses'
import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit'
import { connectionTo } from './connection.ts'
import { plain } from './language/localized.ts'
import { warnIcon } from './look/icons.ts'
import type { OfficeAddress, Surroundings } from './surroundings.ts'

/** A widget that knows its office. */
interface OfOffice extends LitElement {
  readonly language: Language
  readonly surroundings: Surroundings
}

const askedEach = 20_000

/** Asks one office where it is paused, as long as the page is seen, for the first of its widgets there. */
class PausePoll {
  readonly widgets = new Set<OfOffice>()
  pauses: Pauses | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly address: OfficeAddress) {
    document.addEventListener('visibilitychange', () => void this.ask())
  }

  async ask(): Promise<void> {
    clearTimeout(this.#timer)
    const [first] = this.widgets
    if (!first || document.visibilityState !== 'visible') return
    this.#timer = setTimeout(() => void this.ask(), askedEach)
    const connection = { ...connectionTo(this.address, first.language), retries: 0 }
    const { network } = connectOffice(connection, { network: { listPauses } })
    try {
      this.pauses = await network.listPauses()
    } catch {
      // What was known stays; the widgets themselves say that the office does not respond.
    }
    for (const widget of this.widgets) widget.requestUpdate()
  }
}

const polls = new Map<string, PausePoll>()

/** Says over the first widget of an office on a page that its branches are paused. */
export class PauseLine implements ReactiveController {
  #poll: PausePoll | undefined

  constructor(private readonly widget: OfOffice) {
    widget.addController(this)
  }

  hostConnected(): void {
    const { address } = this.widget.surroundings
    if (!address) return
    const key = JSON.stringify(address)
    const known = polls.get(key)
    const poll = known ?? new PausePoll(address)
    polls.set(key, poll)
    this.#poll = poll
    const first = poll.widgets.size === 0
    poll.widgets.add(this.widget)
    if (first) void poll.ask()
  }

  hostDisconnected(): void {
    this.#poll?.widgets.delete(this.widget)
    this.#poll?.widgets.values().next().value?.requestUpdate()
  }

  draw(): TemplateResult | '' {
    const { pauses, widgets } = this.#poll ?? {}
    const [first] = widgets ?? []
    const { language } = this.widget
    const said = pauses && first === this.widget && sayPauses(language, pauses, plain)
    if (!said) return ''
    return html`<div class="note warn wide paused" part="note" role="alert">
      ${warnIcon()}
      <div>
        <p><b>${said.heading}</b> ${said.where}</p>
        <p>${pauseWords[language].kept}</p>
      </div>
    </div>`
  }
}
