import type { Task } from '@transparent-office/contract'
import { showTask } from '@transparent-office/contract/queue'
import { rate } from '@transparent-office/contract/ratings'
import { connectOffice, type Token } from '@transparent-office/sdk/connect'
import { ratingMessages, type RatingWords } from '@transparent-office/words/ratings/messages'
import type { ReactiveController } from 'lit'
import { connectionTo } from '../../shared/connection.ts'
import type { Score } from '../../shared/faces.ts'
import { LiveTask } from '../../shared/live-task.ts'
import { freshKey } from '../../shared/fresh-key.ts'
import { officeInstant } from '../../shared/office-clock.ts'
import type { OfficeElement } from '../../shared/office-element.ts'
import { keepRating, sendWaiting, type WaitingRating } from '../waiting-ratings.ts'

type Visit = NonNullable<Task['rate']>

/** The widget of a tablet. */
export interface TabletWidget extends OfficeElement {
  token?: Token
  wordsPage?: string
}

/** What the tablet shows. */
export type Screen =
  | { readonly at: 'rest' }
  | { readonly at: 'asking'; readonly visit: Visit; readonly since: number }
  | { readonly at: 'rated'; readonly visit: Visit; readonly rating: WaitingRating }
  | { readonly at: 'thanks'; readonly score: Score; readonly id?: string }

/** A hand that just gave a pen back must not vote. */
const deafMilliseconds = 400
const unansweredMilliseconds = 30_000
const changeableMilliseconds = 5_000
const thanksMilliseconds = 8_000
const againMilliseconds = 10_000

/**
 * Carries a tablet: asks when a visit ends, keeps a press where it is made, and sends it when it can no
 * longer be changed, at once or when the connection is back.
 */
export class TabletController implements ReactiveController {
  screen: Screen = { at: 'rest' }
  readonly task: LiveTask<Task>
  /** Visits this tablet is done with: answered, or left unanswered. */
  readonly #over = new Set<string>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #refused: string | undefined
  /** Of which visit the faces were when a finger came down on them. */
  #under: string | undefined
  #again: ReturnType<typeof setTimeout> | undefined

  constructor(readonly widget: TabletWidget) {
    widget.addController(this)
    this.task = new LiveTask(widget)
  }

  get words(): RatingWords {
    return ratingMessages[this.widget.language]
  }

  /** The connection is cut; a press is kept all the same. */
  get cut(): boolean {
    return this.task.cut || this.task.now.is === 'unreachable'
  }

  begin(): void {
    const office = this.#office
    this.task.follow(
      (options) => office.queue.showTask.watch({}, options),
      () => this.#look(),
    )
    void this.send()
  }

  hostConnected(): void {
    addEventListener('online', this.send)
  }

  hostUpdated(): void {
    const { refusal } = this.task
    if (refusal === this.#refused) return
    this.#refused = refusal
    if (refusal) this.widget.dispatch('to-token-refused', { code: refusal })
  }

  hostDisconnected(): void {
    removeEventListener('online', this.send)
    clearTimeout(this.#timer)
    clearTimeout(this.#again)
  }

  /** A finger came down on a face. */
  touch(): void {
    const { screen } = this
    this.#under = 'visit' in screen ? screen.visit.visit : undefined
  }

  /** A press on a face; until five seconds have passed another one changes it. */
  press(score: Score): void {
    const { screen } = this
    const { address } = this.widget.surroundings
    if (screen.at === 'asking' && performance.now() - screen.since < deafMilliseconds) return
    if ((screen.at !== 'asking' && screen.at !== 'rated') || !address) return
    const under = this.#under
    this.#under = undefined
    if (under && under !== screen.visit.visit) return
    const key = screen.at === 'rated' ? screen.rating.key : freshKey()
    // Who was in time may change the face after the visit's time to be rated is over.
    const pressedAt = screen.at === 'rated' ? screen.rating.pressedAt : officeInstant()
    const { visit } = screen
    const rating = { ...address, key, score, visit: visit.visit, ...(pressedAt && { pressedAt }) }
    keepRating(rating)
    this.#over.add(visit.visit)
    this.#turn(
      { at: 'rated', visit, rating },
      changeableMilliseconds,
      () => void this.#thank(rating),
    )
    const { words, widget } = this
    widget.announce(`${words.thanks(words.faces[score])} ${words.changeable}`)
    widget.dispatch('to-rated', { score })
  }

  /** Sends what waits; tries again while something does. */
  readonly send = async (): Promise<void> => {
    const { address } = this.widget.surroundings
    const { screen } = this
    if (!address) return
    clearTimeout(this.#again)
    const sent = await sendWaiting(address, true, async (rating) => {
      // It may still be changed.
      if (screen.at === 'rated' && screen.rating.key === rating.key) throw new Error('not yet')
      await this.#save(rating)
    })
    if (!sent && this.widget.isConnected)
      this.#again = setTimeout(() => void this.send(), againMilliseconds)
  }

  get #office() {
    const { surroundings, language, token } = this.widget
    if (!surroundings.address) throw new Error('A tablet needs to know its office')
    return connectOffice(
      { ...connectionTo(surroundings.address, language), token },
      { queue: { showTask }, ratings: { rate } },
    )
  }

  #save({ key, visit, score, pressedAt }: WaitingRating) {
    const body = { ...(visit && { visit }), score, ...(pressedAt && { pressedAt }) }
    return this.#office.ratings.rate(body, { key })
  }

  async #thank({ key, score }: WaitingRating): Promise<void> {
    this.#turn({ at: 'thanks', score }, thanksMilliseconds, () => this.#goOn())
    const { address } = this.widget.surroundings
    if (!address) return
    const sent = await sendWaiting(address, true, async (rating) => {
      const { id } = await this.#save(rating)
      if (rating.key !== key || this.screen.at !== 'thanks') return
      this.screen = { ...this.screen, id }
      this.widget.requestUpdate()
    })
    if (!sent) void this.send()
  }

  #look(): void {
    const { screen } = this
    const next = this.task.answer?.rate
    if (screen.at === 'rest') this.#goOn()
    // Rated elsewhere, or its time is over.
    else if (screen.at === 'asking' && next?.visit !== screen.visit.visit) this.#goOn()
  }

  /** Shows the next visit to rate, or rests. */
  #goOn(): void {
    const visit = this.task.answer?.rate
    if (!visit || this.#over.has(visit.visit)) return this.#turn({ at: 'rest' })
    this.#turn({ at: 'asking', visit, since: performance.now() }, unansweredMilliseconds, () => {
      this.#over.add(visit.visit)
      this.#goOn()
    })
  }

  #turn(screen: Screen, milliseconds?: number, then?: () => void): void {
    clearTimeout(this.#timer)
    this.screen = screen
    if (milliseconds && then) this.#timer = setTimeout(then, milliseconds)
    this.widget.requestUpdate()
  }
}
