import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { drawWaiting } from '../shared/draw-waiting.ts'
import { warnDeveloper } from '../shared/warn-developer.ts'
import { fields } from '../shared/look/fields.ts'
import { picks } from '../shared/look/picks.ts'
import { bones } from '../shared/look/bones.ts'
import { look, OfficeElement } from '../shared/office-element.ts'
import { whenStyles } from '../ticket-booking/when/when-styles.ts'
import { drawNoTimes, drawPicker } from './draw-picker.ts'
import { PickerController } from './picker-controller.ts'

/** What `to-time-chosen` carries. */
export interface TimeChosen {
  /** The instant, ISO 8601 in UTC: what the form sends. */
  readonly startsAt: string
  /** The office's day and wall-clock time. */
  readonly on: string
  readonly at: string
  /** Id of the branch. */
  readonly branch: string
}

/**
 * Day and time of a visit as a field of the page's own form: with `name` the form sends the instant
 * (`2026-11-24T07:15:00.000Z`), and the branch as `<name>-branch`. It holds nothing: whoever takes
 * the form holds the time by the API, which may say `place-taken`.
 *
 * @element to-time-picker
 * @fires {CustomEvent<TimeChosen>} to-time-chosen - A time was pressed.
 * @fires {Event} input - A time was pressed, as with any field.
 * @fires {Event} change - A time was pressed, as with any field.
 * @csspart body - Everything the widget draws.
 * @csspart days - The list of days.
 * @csspart note - A box that says something.
 * @slot - Shown until the widget works.
 */
export class TimePicker extends OfficeElement {
  static readonly formAssociated = true
  static override styles: CSSResultGroup = [look, bones, picks, fields, whenStyles]

  /** Id of the service to be visited for. */
  @property() service?: string
  /** How many people come; 1 when absent. */
  @property({ type: Number }) persons = 1
  /** Id of the branch; where it is absent, the person chooses it. */
  @property() branch?: string
  /** Name under which the form sends the time. */
  @property() name?: string
  /** The form is not sent without a time. */
  @property({ type: Boolean }) required = false

  readonly #internals = this.attachInternals()
  readonly #picker = new PickerController(this)
  #begun = ''
  #dispatched: string | undefined

  constructor() {
    super()
    this.addEventListener('invalid', (event) => {
      // The browser's bubble would be in its own words, and far from the heading.
      event.preventDefault()
      this.#picker.miss()
    })
  }

  /** The instant chosen, ISO 8601 in UTC; empty while there is none. */
  get value(): string {
    return this.#picker.state.chosen?.startsAt ?? ''
  }

  /** The form it belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form
  }

  /** Whether the form may be sent as far as the time goes. */
  checkValidity(): boolean {
    return this.#internals.checkValidity()
  }

  /** Like `checkValidity`, and says what is missing. */
  reportValidity(): boolean {
    return this.#internals.reportValidity()
  }

  /** @internal */
  formResetCallback(): void {
    this.#picker.forget()
  }

  protected override get works(): boolean {
    return this.#picker.times.ofBranch.answer !== undefined
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { address } = this.surroundings
    const { service, persons, branch } = this
    const asked = JSON.stringify([address, service, persons, branch])
    if (address && service && asked !== this.#begun) {
      this.#begun = asked
      this.#picker.begin([{ service, persons }], branch)
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    const { chosen } = this.#picker.state
    if (this.#refusal)
      warnDeveloper(
        `<to-time-picker> asks for times the office does not have (${this.#refusal}): service "${this.service}", persons ${this.persons}, branch "${this.branch ?? ''}"`,
      )
    this.#send(chosen?.startsAt, chosen?.branch)
    if (this.#dispatched === chosen?.startsAt) return
    this.#dispatched = chosen?.startsAt
    if (!chosen) return
    const { startsAt, on, at, branch } = chosen
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    this.dispatchEvent(new Event('change', { bubbles: true }))
    this.dispatch<TimeChosen>('to-time-chosen', { startsAt, on, at, branch })
  }

  #send(startsAt: string | undefined, branch: string | undefined): void {
    const { name, required } = this
    const internals = this.#internals
    const data = new FormData()
    if (name && startsAt) data.set(name, startsAt)
    if (name && branch) data.set(`${name}-branch`, branch)
    internals.setFormValue(startsAt ? data : null)
    if (required && !startsAt)
      internals.setValidity({ valueMissing: true }, this.#picker.words.chooseTime)
    else internals.setValidity({})
  }

  protected override draw(): TemplateResult {
    const { facts, times } = this.#picker
    return html`${drawWaiting(this, facts.answer?.office, times.branches, times.ofBranch)}
    ${this.#refusal ? drawNoTimes(this.#picker) : ''}
    ${times.ofBranch.answer ? drawPicker(this.#picker) : ''}`
  }

  /** The office's no to what the page asks for. */
  get #refusal(): string | undefined {
    const { branches, ofBranch } = this.#picker.times
    return branches.refusal ?? ofBranch.refusal
  }
}
