import { defineElement } from '../shared/define-element.ts'
import {
  ServiceFinder,
  type PackageChosen,
  type ServiceChosen,
  type ServiceShown,
} from './service-finder.ts'

defineElement('to-service-finder', ServiceFinder)

declare global {
  interface HTMLElementTagNameMap {
    'to-service-finder': ServiceFinder
  }
  interface HTMLElementEventMap {
    'to-service-shown': CustomEvent<ServiceShown>
    'to-service-chosen': CustomEvent<ServiceChosen>
    'to-package-chosen': CustomEvent<PackageChosen>
  }
}
