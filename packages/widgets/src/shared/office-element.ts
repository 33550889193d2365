import type { Language } from '@transparent-office/words/language/languages'
import {
  html,
  LitElement,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit'
import { property, state } from 'lit/decorators.js'
import type { TaskState, PendingState } from './task-state.ts'
import type { WidgetLocation } from './in-url.ts'
import type { PauseLine } from './pause-line.ts'
import { base } from './look/base.ts'
import { buttons } from './look/buttons.ts'
import { notes } from './look/notes.ts'
import { tokens } from './look/tokens.ts'
import { drawNoOffice } from './no-office.ts'
import { isBegun } from './plain-form.ts'
import { ReservedHeight } from './reserved-height.ts'
import { Surroundings, type OfficeAddress } from './surroundings.ts'
import { warnDeveloper } from './warn-developer.ts'

/** The look every widget shares. */
export const look: CSSResultGroup = [tokens, base, buttons, notes]

export type { WidgetLocation }

/** The element that has the focus, through shadow roots; nothing when it is the page as a whole. */
function focused(): Element | undefined {
  let each = document.activeElement
  while (each?.shadowRoot?.activeElement) each = each.shadowRoot.activeElement
  return each && each !== document.body ? each : undefined
}

/**
 * Keeps what is typed in a field from the page's hotkeys: outside, an event of the field looks like one of
 * the widget as a whole.
 */
function stopHotkeys(event: KeyboardEvent): void {
  const { key, target, ctrlKey, altKey, metaKey } = event
  const { type } = target as HTMLInputElement
  // With AltGr both Control and Alt are down.
  if (!key[1] && ctrlKey === altKey && !metaKey && /^(te|e|se.*h)/.test(type))
    event.stopPropagation()
}

/**
 * What every widget is: it knows its office and language from where it stands, shows its own
 * light-DOM content until it works, and says news in one polite live region.
 *
 * @slot - Shown until the widget works: a plain link to the same service of the office.
 */
export abstract class OfficeElement extends LitElement {
  static override styles: CSSResultGroup = look

  /** Address of the office's server; else that of the `to-office` around, else the loader's. */
  @property({ reflect: true }) url?: string
  /** Id of the office; else that of the `to-office` around. */
  @property({ reflect: true }) office?: string
  /**
   * Keeps the step in the query of the page's address (`to-…`), so that Back goes a step back and
   * links lead to a step. On `to-office` it holds for all inside.
   */
  @property({ type: Boolean, attribute: 'in-url' }) inUrl = false

  /** Where it stands. @internal */
  readonly surroundings = new Surroundings(this)
  /** What it asks the office. @internal */
  readonly tasks: { readonly now: TaskState<unknown> }[] = []
  @state() private said = ''
  readonly #toSay: string[] = []
  #followsUrl = false
  /** Says over the widget that branches are paused. */
  #pauseLine: PauseLine | 'asked' | undefined
  #worked = false
  /** Somebody fills in the plain form inside, so it stays. */
  #begun: boolean | undefined
  #lost: OfficeAddress | undefined
  #wanted: { selector: string; from: Element | undefined } | undefined
  #given: { selector: string; target: HTMLElement } | undefined

  constructor() {
    super()
    new ReservedHeight(this)
  }

  /** The answer it awaits longest, if it awaits any. @internal */
  get waits(): PendingState | undefined {
    const all = this.tasks.flatMap(({ now }) => (now.is === 'waiting' ? now : []))
    return all.find(({ long }) => long) ?? all[0]
  }

  /** What to draw; nothing while the light-DOM content should stay alone. */
  protected abstract draw(address: OfficeAddress): TemplateResult | undefined

  /** Whether the widget works by now, so that the light-DOM content may go. */
  protected abstract get works(): boolean

  /** What it shows now. @internal */
  get location(): WidgetLocation {
    return {}
  }

  /** Shows what an address asks for, as far as that is possible. @internal */
  goTo(_location: WidgetLocation): void {}

  /** What was answered and is not done yet, for the tab to keep on the office's own pages. @internal */
  draft?(): object | undefined

  /** Takes up what was answered before the page was loaded anew. @internal */
  takeDraft?(draft: object): Promise<void>

  /** The language it speaks now. @internal */
  get language(): Language {
    return this.surroundings.language
  }

  /** Says something to who does not see the screen, without moving the focus. @internal */
  announce(text: string): void {
    this.said = ''
    this.#toSay.push(text)
    setTimeout(() => (this.said = this.#toSay.splice(0).join('. ') || this.said), 100)
  }

  /** There is no such office there: says so, and leaves the light-DOM content. @internal */
  loseOffice(): void {
    const { address } = this.surroundings
    this.#lost = address
    if (address) warnDeveloper(`there is no office "${address.office}" at ${address.url}`)
    this.requestUpdate()
  }

  /**
   * Moves the focus to what a press led to, as soon as it is drawn, unless the person has gone
   * elsewhere by then. @internal
   */
  async focusOn(selector: string): Promise<void> {
    this.#wanted = { selector, from: focused() }
    await this.updateComplete
    this.#giveFocus()
  }

  /** Moves the focus to the widget's heading. */
  override focus(): void {
    void this.focusOn('h2')
  }

  /** Tells the page what happened; false when the page took it on itself. @internal */
  dispatch<Detail>(name: string, detail: Detail): boolean {
    return this.dispatchEvent(
      new CustomEvent(name, { bubbles: true, composed: true, cancelable: true, detail }),
    )
  }

  protected override update(changed: PropertyValues): void {
    const { selector, target } = this.#given ?? {}
    const has = target && focused() === target
    super.update(changed)
    // Drawn anew when an answer came: who was led there stays there.
    if (has && !target.isConnected) this.#wanted ??= { selector: selector!, from: undefined }
  }

  protected override updated(_changed: PropertyValues): void {
    this.#giveFocus()
    if (!this.#pauseLine && this.#worked) {
      this.#pauseLine = 'asked'
      void import('./pause-line.ts').then(
        ({ PauseLine }) => {
          this.#pauseLine = new PauseLine(this)
        },
        () => {},
      )
    }
    if (this.#followsUrl || !(this.inUrl || this.surroundings.around?.hasAttribute('in-url')))
      return
    this.#followsUrl = true
    const first = this.location
    void import('./in-url.ts').then(
      ({ InUrl }) => new InUrl(this, first),
      () => {},
    )
  }

  #giveFocus(): void {
    const wanted = this.#wanted
    const target = wanted && this.renderRoot.querySelector<HTMLElement>(wanted.selector)
    if (!target) return
    this.#wanted = undefined
    this.#given = { selector: wanted.selector, target }
    const now = focused()
    if (!now || now === wanted.from || !wanted.from) target.focus()
  }

  protected override render(): TemplateResult {
    const { address } = this.surroundings
    const lost = address && address === this.#lost
    const drawn = lost ? drawNoOffice(this.language) : address && this.draw(address)
    const works = this.works && drawn && !lost
    if (works && (this.#begun ??= isBegun(this))) return html`<slot></slot>`
    if (works) this.#worked = true
    const link = works ? '' : html`<slot></slot>`
    const frame =
      drawn &&
      html`<div
        class="frame"
        dir="ltr"
        lang=${this.language}
        @keydown=${stopHotkeys}
        @keypress=${stopHotkeys}
        @keyup=${stopHotkeys}
      >
        <div class="body" part="body" aria-busy=${!!this.waits}>
          ${this.#pauseLine instanceof Object ? this.#pauseLine.draw() : ''}${drawn}
        </div>
      </div>`
    // What waited under the plain link is drawn anew when the link goes: nothing that is seen moves.
    return html`${this.#worked ? html`${frame}${link}` : html`${link}${frame} `}
      <p class="unseen" role="status" lang=${this.language}>${this.said}</p>`
  }
}
