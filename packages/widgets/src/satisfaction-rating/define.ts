import { defineElement } from '../shared/define-element.ts'
import type { Score } from '../shared/faces.ts'
import { SatisfactionRating } from './satisfaction-rating.ts'

defineElement('to-satisfaction-rating', SatisfactionRating)

declare global {
  interface HTMLElementTagNameMap {
    'to-satisfaction-rating': SatisfactionRating
  }
  interface HTMLElementEventMap {
    'to-rated': CustomEvent<{ score: Score }>
  }
}
