/** A range of a text and what to write there instead. */
export interface TextRange {
  start: number
  end: number
  by: string
}

/** Writes every range anew; they must not overlap. */
export const replaceRanges = (text: string, ranges: readonly TextRange[]): string =>
  [...ranges]
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, by }) => now.slice(0, start) + by + now.slice(end), text)
