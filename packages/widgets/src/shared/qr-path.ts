import { encode } from 'uqr'

/** Squares left empty on each side, so that a reader finds the code. */
const border = 4

/** A QR code as the path of its dark squares, in a drawing `size` squares wide. */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const path = data
    .map((row, y) =>
      row.map((dark, x) => (dark ? `M${x + border} ${y + border}h1v1h-1z` : '')).join(''),
    )
    .join('')
  return { size: size + 2 * border, path }
}
