import { define } from '../shared/define.ts'
import { OfficeContext } from './office.ts'

define('to-office', OfficeContext)

declare global {
  interface HTMLElementTagNameMap {
    'to-office': OfficeContext
  }
}
