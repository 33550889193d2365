/** A place of a text and what to write there instead. */
export interface Place {
  start: number
  end: number
  by: string
}

/** Writes every place anew; they must not overlap. */
export const replacePlaces = (text: string, places: readonly Place[]): string =>
  [...places]
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, by }) => now.slice(0, start) + by + now.slice(end), text)
