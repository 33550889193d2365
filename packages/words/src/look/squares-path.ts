/** Squares left empty on each side, so that a reader finds the code. */
const border = 4

/** A QR code: its rows, dark squares marked, and how many squares wide it is. */
export interface Squares {
  readonly data: readonly (readonly boolean[])[]
  readonly size: number
}

/** A QR code as the path of its dark squares, in a drawing `size` squares wide. */
export function squaresPath({ data, size }: Squares): { size: number; path: string } {
  const path = data
    .map((row, y) =>
      row.map((dark, x) => (dark ? `M${x + border} ${y + border}h1v1h-1z` : '')).join(''),
    )
    .join('')
  return { size: size + 2 * border, path }
}
