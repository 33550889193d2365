import { sharedMessages } from '@transparent-office/words/shared/messages'
import { html, type TemplateResult } from 'lit'
import type { OfficeElement } from '../office-element.ts'

/** Ways to keep a ticket where there is no network, and to tell others of it. */
export function drawKeep(widget: OfficeElement, name: string): TemplateResult {
  const words = sharedMessages[widget.language]
  const keeping = () => import('./keep-ticket.ts')
  const button = (text: string, act: () => void) =>
    html`<button type="button" class="link" @click=${act}>${text}</button>`
  return html`${button(words.keepTicket, async () => (await keeping()).saveTicket(widget, name))}
  ${
    'share' in navigator
      ? button(words.share, async () => (await keeping()).shareTicket(widget))
      : ''
  }`
}
