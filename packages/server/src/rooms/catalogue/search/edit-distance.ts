const LONGEST = 32
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1))

/**
 * How many letters must be changed, added, dropped or swapped with the next one to make one word
 * of the other; `limit + 1` when more than `limit`, or when a word is longer than 32 letters.
 */
export function editDistance(one: string, other: string, limit: number): number {
  const [height, width] = [one.length, other.length]
  if (Math.abs(height - width) > limit || height > LONGEST || width > LONGEST) return limit + 1
  let [older, above, row] = rows as [Uint8Array, Uint8Array, Uint8Array]
  for (let x = 0; x <= width; x++) above[x] = x
  for (let y = 1; y <= height; y++) {
    const letter = one.charCodeAt(y - 1)
    const before = y > 1 ? one.charCodeAt(y - 2) : -1
    row[0] = y
    let least = y
    for (let x = 1; x <= width; x++) {
      const facing = other.charCodeAt(x - 1)
      let cost = Math.min(
        (above[x] ?? 0) + 1,
        (row[x - 1] ?? 0) + 1,
        (above[x - 1] ?? 0) + (letter === facing ? 0 : 1),
      )
      if (x > 1 && before === facing && letter === other.charCodeAt(x - 2))
        cost = Math.min(cost, (older[x - 2] ?? 0) + 1)
      row[x] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    ;[older, above, row] = [above, row, older]
  }
  return Math.min(above[width] ?? 0, limit + 1)
}
