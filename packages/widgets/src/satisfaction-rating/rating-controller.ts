import { changeRating, rate } from '@transparent-office/contract/ratings'
import { connectOffice } from '@transparent-office/sdk/connect'
import { ratingMessages, type RatingWords } from '@transparent-office/words/ratings/messages'
import {
  missingIn,
  type VisitField,
  type WhichVisit,
} from '@transparent-office/words/ratings/which-visit'
import { readCode } from '@transparent-office/words/shared/access-code'
import type { ReactiveController } from 'lit'
import { AsyncTask } from '../shared/async-task.ts'
import { connectionTo } from '../shared/connection.ts'
import type { Score } from '../shared/faces.ts'
import { freshKey } from '../shared/fresh-key.ts'
import type { OfficeElement } from '../shared/office-element.ts'
import { dropRating, keepRating, sendWaiting } from './waiting-ratings.ts'

const changeableFor = 5000

/** Carries a rating: a press is saved at once, changeable for five seconds, then words. */
export class RatingController implements ReactiveController {
  which: WhichVisit | undefined
  ticket = ''
  code = ''
  comment = ''
  missing: readonly VisitField[] = []
  /** The face pressed. */
  score: Score | undefined
  /** The office's no to this visit. */
  refused: 'not-found' | 'already-rated' | 'visit-not-over' | undefined
  /** What can't be done any more. */
  late: 'score' | 'words' | undefined
  sent = false
  readonly acting: AsyncTask<unknown>
  #id: string | undefined
  #until = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(readonly widget: OfficeElement) {
    widget.addController(this)
    this.acting = new AsyncTask(widget, true)
  }

  get words(): RatingWords {
    return ratingMessages[this.widget.language]
  }

  /** The face may still be changed. */
  get changeable(): boolean {
    return performance.now() < this.#until
  }

  /** Sends what an earlier page could not. */
  sendWaiting(): void {
    const { address } = this.widget.surroundings
    const ratings = this.#ratings
    if (address)
      void sendWaiting(address, false, ({ key, visit, ticket, score, code }) =>
        ratings.rate(
          { ...(visit && { visit }), ...(ticket && { ticket }), score },
          { key, token: code },
        ),
      )
  }

  begin(which: WhichVisit | undefined): void {
    this.which = which
    this.score = this.refused = this.late = this.#id = undefined
    this.sent = false
    this.#until = 0
  }

  /** Takes ticket and code, or says which is missing. */
  identify(): void {
    const { ticket, code } = this
    this.missing = missingIn(ticket, code)
    if (this.missing.length === 0) this.begin({ ticket: ticket.trim(), code: readCode(code) })
    this.widget.requestUpdate()
    void this.widget.focusOn(this.missing.length > 0 ? '.note' : 'h2')
  }

  /** A press on a face: the first rates, a second within five seconds changes. */
  press(score: Score): void {
    const { which } = this
    if (!which || this.acting.now.is === 'waiting' || score === this.score) return
    if (!this.#id) return this.#rate(which, score)
    if (this.changeable) return this.#change({ score }, () => this.#rated(score))
    this.late = 'score'
    this.widget.announce(this.words.final)
    this.widget.requestUpdate()
  }

  /** Adds words to the rating. */
  send(): void {
    const comment = this.comment.trim()
    if (!comment) return void this.widget.focusOn('#comment')
    this.#change({ comment }, () => {
      this.sent = true
      void this.widget.focusOn('.sent')
    })
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
  }

  get #ratings() {
    const { address } = this.widget.surroundings
    if (!address) throw new Error('A rating needs to know its office')
    const rooms = { ratings: { rate, changeRating } }
    return connectOffice(connectionTo(address, this.widget.language), rooms).ratings
  }

  #rate({ code, ...visit }: WhichVisit, score: Score): void {
    const ratings = this.#ratings
    const key = freshKey()
    const { address } = this.widget.surroundings
    if (address) keepRating({ ...address, ...visit, code, score, key })
    this.acting.run(
      async (signal) => {
        this.#id = (await ratings.rate({ ...visit, score }, { token: code, key, signal })).id
        dropRating(key)
      },
      () => this.#rated(score),
      (problem) => {
        this.acting.forget()
        dropRating(key)
        const named = ['already-rated', 'visit-not-over'] as const
        this.refused = named.find((each) => each === problem.code) ?? 'not-found'
        if (this.refused === 'not-found') this.which = undefined
        void this.widget.focusOn('.note')
      },
    )
  }

  #change(what: { score: Score } | { comment: string }, then: () => void): void {
    const ratings = this.#ratings
    const key = freshKey()
    const id = this.#id ?? ''
    this.acting.run(
      async (signal) => ratings.changeRating({ id, ...what }, { key, signal }),
      then,
      () => {
        this.acting.forget()
        this.late = 'score' in what ? 'score' : 'words'
        this.#until = 0
      },
    )
  }

  #rated(score: Score): void {
    this.score = score
    this.#until = performance.now() + changeableFor
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.widget.requestUpdate(), changeableFor)
    this.widget.announce(this.words.thanks(this.words.faces[score]))
    this.widget.dispatch('to-rated', { score })
    this.widget.requestUpdate()
  }
}
