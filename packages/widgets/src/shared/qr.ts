import { html, type TemplateResult } from 'lit'
import { qrPath } from './qr-path.ts'

/** A QR code: black on white in every theme, so that any reader reads it. */
export function drawQr(text: string, label: string): TemplateResult {
  const { size, path } = qrPath(text)
  return html`<svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${label}>
    <path fill="#000" d=${path} />
  </svg>`
}
