import { defineElement } from '../shared/define-element.ts'
import { TimePicker, type TimeChosen } from './time-picker.ts'

defineElement('to-time-picker', TimePicker)

declare global {
  interface HTMLElementTagNameMap {
    'to-time-picker': TimePicker
  }
  interface HTMLElementEventMap {
    'to-time-chosen': CustomEvent<TimeChosen>
  }
}
