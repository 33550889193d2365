import { define } from '../shared/define.ts'
import { SatisfactionRating } from './satisfaction-rating.ts'

define('to-satisfaction-rating', SatisfactionRating)

declare global {
  interface HTMLElementTagNameMap {
    'to-satisfaction-rating': SatisfactionRating
  }
}
