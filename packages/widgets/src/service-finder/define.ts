import { define } from '../shared/define.ts'
import { ServiceFinder, type ServiceChosen } from './service-finder.ts'

define('to-service-finder', ServiceFinder)

declare global {
  interface HTMLElementTagNameMap {
    'to-service-finder': ServiceFinder
  }
  interface HTMLElementEventMap {
    'to-service-chosen': CustomEvent<ServiceChosen>
  }
}
