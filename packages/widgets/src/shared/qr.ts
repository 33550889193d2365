import { html, type TemplateResult } from 'lit'
import { encode } from 'uqr'

/** A QR code: black on white in every theme, so that any reader reads it. */
export function drawQr(text: string, label: string): TemplateResult {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const path = data
    .map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
    .join('')
  return html`<svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${label}>
    <path fill="#000" d=${path} />
  </svg>`
}
