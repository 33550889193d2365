import type { OfficeElement } from '../office-element.ts'
import { saveFile } from '../save-file.ts'

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The drawn ticket as a page of its own: one file without scripts, which opens with no network. */
export function ticketFile(widget: OfficeElement): string {
  const root = widget.renderRoot as ShadowRoot
  const ticket = root.querySelector('.ticket')
  const rules = root.adoptedStyleSheets.flatMap((sheet) =>
    Array.from(sheet.cssRules, ({ cssText }) => cssText),
  )
  // The file has no shadow root to host.
  const css = rules.join('\n').replace(/:host(?:\(([^)]*)\))?/g, '.office$1')
  const title = ticket?.getAttribute('aria-label') ?? ''
  const drawn = (ticket?.outerHTML ?? '').replace(/<!--.*?-->/gs, '')
  return `<!doctype html>
<html lang="${widget.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<style>body{margin:0;font-family:system-ui,sans-serif}
${css.replaceAll('</', '<\\/')}</style>
<main class="office"><div class="frame"><div class="body">${drawn}</div></div></main>
</html>
`
}

/** Saves the drawn ticket as a file. */
export const saveTicket = (widget: OfficeElement, name: string): void =>
  saveFile(`${name}.html`, 'text/html', ticketFile(widget))

/** Hands what the ticket says to another program of the device, without the access code. */
export async function shareTicket(widget: OfficeElement): Promise<void> {
  const ticket = widget.renderRoot.querySelector('.ticket')
  const says = (selector: string) => {
    const text = ticket?.querySelector<HTMLElement>(selector)?.innerText ?? ''
    return text.replace(/\s+/g, ' ').trim()
  }
  const title = ticket?.getAttribute('aria-label') ?? ''
  const parts = [`${says('.above')} ${says('.hero')}`, says('.below'), says('.place')]
  const text = parts.filter((part) => part.trim()).join('. ')
  // Closing the device's own window is no mistake.
  await navigator.share({ title, text }).catch(() => undefined)
}
