import { OfficeContext } from './office/office.ts'

/** Loads a widget when its tag is on the page: one script serves a page with any of them. */
const widgets: Readonly<Record<string, () => Promise<unknown>>> = {
  'to-service-finder': () => import('./service-finder/define.ts'),
  'to-ticket-booking': () => import('./ticket-booking/define.ts'),
  'to-application-status': () => import('./application-status/define.ts'),
  'to-satisfaction-rating': () => import('./satisfaction-rating/define.ts'),
  'to-time-picker': () => import('./time-picker/define.ts'),
  'to-ticket': () => import('./ticket/define.ts'),
}

// Said in a symbol, not in a shared module: chunks must not import this script, whose address may
// carry a query of the page's own.
const url = Symbol.for('transparent-office.url')
;(globalThis as { [url]?: string })[url] ??= new URL('../', import.meta.url).href

if (!customElements.get('to-office')) customElements.define('to-office', OfficeContext)

const waiting = new Set(Object.keys(widgets))
const observer = new MutationObserver(look)

function look(): void {
  for (const tag of waiting) {
    if (!document.querySelector(tag)) continue
    waiting.delete(tag)
    // A chunk that does not come leaves the plain link in the tag as it is.
    void widgets[tag]?.()
  }
  if (waiting.size === 0) observer.disconnect()
}

observer.observe(document, { childList: true, subtree: true })
look()
