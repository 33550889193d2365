import { defineElement } from '../shared/define-element.ts'
import { ApplicationStatus } from './application-status.ts'

defineElement('to-application-status', ApplicationStatus)

declare global {
  interface HTMLElementTagNameMap {
    'to-application-status': ApplicationStatus
  }
}
