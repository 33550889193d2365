import type { Token } from '@transparent-office/sdk/connect'
import { readCode } from '@transparent-office/words/shared/access-code'
import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { drawLost } from '../shared/draw-waiting.ts'
import { facesStyles } from '../shared/look/faces-styles.ts'
import { fields } from '../shared/look/fields.ts'
import { look, OfficeElement } from '../shared/office-element.ts'
import type { Tablet } from './tablet/tablet.ts'
import { drawFaces, drawRefused } from './draw-faces.ts'
import { drawWhichVisit } from './draw-which-visit.ts'
import { RatingController } from './rating-controller.ts'

export type { Score } from '../shared/faces.ts'

/**
 * Asks how a visit was: bad, fine or good, once each visit, without a name. Words may be added.
 *
 * @element to-satisfaction-rating
 * @fires {CustomEvent<{score: Score}>} to-rated - A face was pressed and saved.
 * @fires {CustomEvent<{code: string}>} to-token-refused - The office does not take the tablet's token.
 * @csspart body - Everything the widget draws.
 * @csspart faces - The three buttons.
 * @csspart note - A box that says something.
 * @slot - Shown until the widget works: a plain link to the office's page.
 */
export class SatisfactionRating extends OfficeElement {
  static override styles: CSSResultGroup = [look, fields, facesStyles]

  /**
   * A tablet at a workplace: shows the faces when a visit there ends, and rests in between. Needs
   * `token`. What is pressed while the connection is cut is sent later.
   */
  @property({ type: Boolean }) tablet = false
  /** Token of the rating tablet (`tod_…`), or what gives it. Set by script, never written in a page. */
  @property({ attribute: false }) token?: Token
  /** Of a tablet: address of the page where words may be added; its QR code carries the rating's id behind `#`. */
  @property({ attribute: 'words-page' }) wordsPage?: string
  /** Id of the visit, together with `code`; else the widget asks for the ticket. */
  @property() visit?: string
  /** Access code of the visit. */
  @property() code?: string

  readonly #rating = new RatingController(this)
  #begun: string | undefined
  #tablet: Tablet | undefined

  protected override get works(): boolean {
    return true
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { visit, code, tablet } = this
    const { address } = this.surroundings
    const asked = JSON.stringify([address, visit, code, tablet, tablet && !!this.token])
    if (asked === this.#begun) return
    this.#begun = asked
    if (tablet) {
      if (address && this.token) this.#openTablet()
      return
    }
    if (address) this.#rating.sendWaiting()
    this.#rating.begin(visit && code ? { visit, code: readCode(code) } : undefined)
  }

  #openTablet(): void {
    void import('./tablet/tablet.ts').then(
      ({ openTablet }) => {
        this.#tablet ??= openTablet(this)
        this.#tablet.begin()
      },
      () => addEventListener('online', () => this.#openTablet(), { once: true }),
    )
  }

  protected override draw(): TemplateResult {
    if (this.tablet) return html`${this.#tablet?.draw() ?? ''}`
    const rating = this.#rating
    const drawn = !rating.which
      ? drawWhichVisit(rating)
      : rating.refused
        ? drawRefused(rating)
        : drawFaces(rating)
    return html`${drawn}${drawLost(this, undefined, rating.acting)}`
  }
}
