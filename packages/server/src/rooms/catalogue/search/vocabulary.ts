const ALPHABET = 'abcdefghijklmnopqrstuvwxyzJCW0123456789'
const SIDE = ALPHABET.length + 2
const codes = new Uint8Array(128)
for (let at = 0; at < ALPHABET.length; at++) codes[ALPHABET.charCodeAt(at)] = at + 2

const EDGE = 1

/** The trigrams of a stem as numbers, with its edges: `#a`, `ab`, … */
export function trigramsOf(stem: string): number[] {
  const trigrams: number[] = []
  let [first, second] = [EDGE, EDGE]
  for (let at = 0; at <= stem.length; at++) {
    const third = at < stem.length ? (codes[stem.charCodeAt(at) & 127] ?? 0) : EDGE
    trigrams.push((first * SIDE + second) * SIDE + third)
    first = second
    second = third
  }
  return trigrams
}

/** All stems the search knows, found by spelling or by likeness. */
export interface Vocabulary {
  readonly stems: readonly string[]
  readonly numberOf: ReadonlyMap<string, number>
  /** Numbers of the stems by alphabet, to find those that begin alike. */
  readonly sorted: Uint32Array
  readonly byTrigram: ReadonlyMap<number, Uint32Array>
  /** Room to count shared trigrams in; all zero between searches. */
  readonly shared: Uint8Array
}

export function buildVocabulary(stems: readonly string[]): Vocabulary {
  const lists = new Map<number, number[]>()
  stems.forEach((stem, number) => {
    for (const trigram of new Set(trigramsOf(stem))) {
      const list = lists.get(trigram)
      if (list) list.push(number)
      else lists.set(trigram, [number])
    }
  })
  const order = (one: number, other: number) => ((stems[one] ?? '') < (stems[other] ?? '') ? -1 : 1)
  return {
    stems,
    numberOf: new Map(stems.map((stem, number) => [stem, number])),
    sorted: Uint32Array.from(stems.keys()).sort(order),
    byTrigram: new Map([...lists].map(([trigram, list]) => [trigram, Uint32Array.from(list)])),
    shared: new Uint8Array(stems.length),
  }
}
