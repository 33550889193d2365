import { html, type TemplateResult } from 'lit'
import type { OfficeElement } from '../shared/office-element.ts'
import { plainPage } from '../shared/plain-page.ts'

/** The way to the finder: the one in the same office on this page, else the office's own page. */
export function drawFinderLink(widget: OfficeElement, text: string, kind = ''): TemplateResult {
  const follow = (event: Event) => {
    const finder = widget.surroundings.around?.querySelector<HTMLElement>('to-service-finder')
    if (!finder) return
    event.preventDefault()
    finder.focus()
  }
  return html`<a class=${kind} href=${plainPage(widget, '')} @click=${follow}>${text}</a>`
}
