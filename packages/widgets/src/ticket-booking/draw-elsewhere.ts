import { sayOwnTime } from '@transparent-office/words/language/elsewhere'
import { html, type TemplateResult } from 'lit'
import type { Choosing } from './when/choosing.ts'

/** Says whose clock the times are by, to who is in another time zone. */
export function drawElsewhere(
  { words, widget }: Choosing,
  time: { readonly startsAt: string; readonly on: string; readonly at: string },
): TemplateResult | '' {
  const own = sayOwnTime(widget.language, time)
  return own ? html`<p class="hint">${words.elsewhere(time.at, own)}</p>` : ''
}
