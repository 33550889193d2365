import { defineElement } from '../shared/define-element.ts'
import { OfficeContext } from './office.ts'

defineElement('to-office', OfficeContext)

declare global {
  interface HTMLElementTagNameMap {
    'to-office': OfficeContext
  }
}
