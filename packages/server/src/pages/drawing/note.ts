import { html, type Html } from './html.ts'
import { clockIcon, infoIcon, okIcon, warnIcon } from './icons.ts'

const icons = { plain: infoIcon, good: okIcon, warn: warnIcon, time: clockIcon }

/** A box that says something. */
export const drawNote = (kind: keyof typeof icons, heading: Html, content?: Html | string): Html =>
  html`<div class="note ${kind === 'time' ? 'warn' : kind}">
    ${icons[kind]()}
    <div>${heading}${content ?? ''}</div>
  </div>`
