import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { drawLost } from '../shared/draw-waiting.ts'
import { fields } from '../shared/look/fields.ts'
import { look, OfficeElement, type WidgetLocation } from '../shared/office-element.ts'
import { drawApplication } from './draw-application.ts'
import { drawQuestion } from './draw-question.ts'
import { StatusController } from './status-controller.ts'
import { statusStyles } from './status-styles.ts'

/**
 * Shows where an application stands, until when it is decided, what to do, and its way so far. It
 * follows changes by itself.
 *
 * @element to-application-status
 * @csspart body - Everything the widget draws.
 * @csspart timeline - The way of the application.
 * @csspart decision - The decision with its ground and reasons.
 * @csspart shown - The other applications shown on this page.
 * @csspart note - A box that says something.
 * @slot - Shown until the widget works: a plain link to the office's page.
 */
export class ApplicationStatus extends OfficeElement {
  static override styles: CSSResultGroup = [look, fields, statusStyles]

  /** Number of the application; with `code` it is shown at once, else it fills the field. */
  @property() number?: string
  /** Access code of the application. */
  @property() code?: string

  readonly #status = new StatusController(this)
  #begun = ''

  protected override get works(): boolean {
    return true
  }

  override get location(): WidgetLocation {
    return { number: this.#status.current?.number }
  }

  override goTo({ number }: WidgetLocation): void {
    const status = this.#status
    if (number && status.shown.has(number)) return status.showAgain(number)
    if (status.current) status.askOther()
    if (number) status.number = number
    this.requestUpdate()
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { number = '', code = '' } = this
    const { address } = this.surroundings
    const asked = JSON.stringify([address, number, code])
    if (!address || asked === this.#begun) return
    this.#begun = asked
    Object.assign(this.#status, { number, code })
    if (number && code) this.#status.show(false)
  }

  protected override draw(): TemplateResult {
    const status = this.#status
    const { application, office, current } = status
    return html`${current ? drawApplication(status, current) : drawQuestion(status)}
    ${drawLost(this, office, application)}`
  }
}
