import {
  backPath,
  clockPath,
  infoPath,
  okPath,
  warnPath,
} from '@transparent-office/words/look/icon-paths'
import { html, type Html } from './html.ts'

const draw = (path: string): Html =>
  html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    <path d="${path}" />
  </svg>`

export const okIcon = () => draw(okPath)
export const backIcon = () => draw(backPath)
export const warnIcon = () => draw(warnPath)
export const infoIcon = () => draw(infoPath)
export const clockIcon = () => draw(clockPath)
