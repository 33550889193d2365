import type { ServiceSummary } from '@transparent-office/contract'
import type { FinderWords } from '@transparent-office/words/catalogue/messages'
import type { ReactiveController } from 'lit'
import { AsyncTask } from '../shared/async-task.ts'
import type { OfficeElement } from '../shared/office-element.ts'
import type { FinderOffice } from './finder-office.ts'

const askAfter = 180
const sayAfter = 500

/** Carries what is typed and what is suggested for it. */
export class SuggestionsController implements ReactiveController {
  typed = ''
  /** Suggestion under the keyboard; −1 is the field. */
  active = -1
  /** They are shown. */
  open = false
  readonly task: AsyncTask<readonly ServiceSummary[]>
  #ask: ReturnType<typeof setTimeout> | undefined
  #say: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly widget: OfficeElement) {
    widget.addController(this)
    this.task = new AsyncTask(widget)
  }

  get shown(): readonly ServiceSummary[] {
    return this.open ? (this.task.answer ?? []) : []
  }

  /** Follows what is typed: suggestions soon, their number said when the typing rests. */
  type(typed: string, office: FinderOffice, words: FinderWords): void {
    this.typed = typed
    this.active = -1
    this.open = typed.trim() !== ''
    this.rest()
    this.widget.requestUpdate()
    if (this.open)
      this.#ask = setTimeout(() => this.#suggest(typed.trim(), office, words), askAfter)
  }

  moveTo(active: number): void {
    this.active = active
    this.open = true
    this.widget.requestUpdate()
  }

  close(): void {
    this.open = false
    this.active = -1
    this.widget.requestUpdate()
  }

  /** Neither asks nor says what was about to be. */
  rest(): void {
    clearTimeout(this.#ask)
    clearTimeout(this.#say)
  }

  hostDisconnected(): void {
    this.rest()
  }

  #suggest(typed: string, office: FinderOffice, words: FinderWords): void {
    this.task.run(
      async (signal) =>
        (await office.catalogue.searchServices({ q: typed, limit: 6 }, { signal })).items,
      ({ length }) => {
        const said = length > 0 ? words.found(length) : words.nothing(typed)
        this.#say = setTimeout(() => this.widget.announce(said), sayAfter - askAfter)
      },
    )
  }
}
