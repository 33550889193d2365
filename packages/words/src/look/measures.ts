/** A size, space or time: its name, and how much it is. */
export type Measure = readonly [name: string, value: string]

/** Sizes, spaces and motion, in em of the page's font. A page overrides any of them as `--to-<name>`. */
export const measures: readonly Measure[] = [
  ['type-small', 'max(14px,.875em)'],
  ['type-lead', '1.125em'],
  ['type-h3', '1.19em'],
  ['type-h2', 'clamp(1.5em,1.2em + 1.6cqi,2.125em)'],
  ['space-1', '.25em'],
  ['space-2', '.5em'],
  ['space-3', '.75em'],
  ['space-4', '1em'],
  ['space-5', '1.5em'],
  ['space-6', '2em'],
  ['space-7', '3em'],
  ['radius-s', '.375em'],
  ['radius', '.625em'],
  ['radius-l', '1.125em'],
  ['control', '3em'],
  ['edge-width', '1.5px'],
  ['measure', '38em'],
  ['motion', '160ms'],
]
