import {
  backPath,
  clockPath,
  infoPath,
  netPath,
  okPath,
  warnPath,
} from '@transparent-office/words/look/icon-paths'
import { html, type TemplateResult } from 'lit'

// A path each, in one whole template: minifiers close what stands alone in an SVG fragment wrongly.
const draw = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`

/** A tick: done, chosen, right. */
export const okIcon = () => draw(okPath)
/** Back one step. */
export const backIcon = () => draw(backPath)
/** Something to mend or to beware of. */
export const warnIcon = () => draw(warnPath)
/** Something to know. */
export const infoIcon = () => draw(infoPath)
/** Time. */
export const clockIcon = () => draw(clockPath)
/** No connection. */
export const netIcon = () => draw(netPath)
