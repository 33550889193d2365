import { defineElement } from '../shared/define-element.ts'
import { ServiceFinder, type ServiceChosen } from './service-finder.ts'

defineElement('to-service-finder', ServiceFinder)

declare global {
  interface HTMLElementTagNameMap {
    'to-service-finder': ServiceFinder
  }
  interface HTMLElementEventMap {
    'to-service-chosen': CustomEvent<ServiceChosen>
  }
}
