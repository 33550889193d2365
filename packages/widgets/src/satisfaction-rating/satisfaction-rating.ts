import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { readCode } from '../shared/access-code.ts'
import { drawWaiting } from '../shared/draw-waiting.ts'
import { facesStyles } from '../shared/look/faces-styles.ts'
import { fields } from '../shared/look/fields.ts'
import { look, OfficeElement } from '../shared/office-element.ts'
import { drawFaces, drawRefused } from './draw-faces.ts'
import { drawWhichVisit } from './draw-which-visit.ts'
import { RatingController } from './rating-controller.ts'

/**
 * Asks how a visit was: bad, fine or good, once each visit, without a name. Words may be added.
 *
 * @element to-satisfaction-rating
 * @fires {CustomEvent<{score: 1 | 2 | 3}>} to-rated - A face was pressed and saved.
 * @csspart body - Everything the widget draws.
 * @csspart faces - The three buttons.
 * @csspart note - A box that says something.
 * @slot - Shown until the widget works: a plain link to the office's page.
 */
export class SatisfactionRating extends OfficeElement {
  static override styles: CSSResultGroup = [look, fields, facesStyles]

  /** Id of the visit, together with `code`; else the widget asks for the ticket. */
  @property() visit?: string
  /** Access code of the visit. */
  @property() code?: string

  readonly #rating = new RatingController(this)
  #begun: string | undefined

  protected override get works(): boolean {
    return true
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { visit, code } = this
    const asked = JSON.stringify([visit, code])
    if (asked === this.#begun) return
    this.#begun = asked
    this.#rating.begin(visit && code ? { visit, code: readCode(code) } : undefined)
  }

  protected override draw(): TemplateResult {
    const rating = this.#rating
    const drawn = !rating.which
      ? drawWhichVisit(rating)
      : rating.refused
        ? drawRefused(rating)
        : drawFaces(rating)
    return html`${drawWaiting(this, undefined, rating.acting)}${drawn}`
  }
}
