import { define } from '../shared/define.ts'
import { ApplicationStatus } from './application-status.ts'

define('to-application-status', ApplicationStatus)

declare global {
  interface HTMLElementTagNameMap {
    'to-application-status': ApplicationStatus
  }
}
