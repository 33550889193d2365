const LONGEST = 32
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1))

/** What one typing error costs: a letter added, dropped, swapped or taken for one that sounds alike. */
export const ONE_ERROR = 2
/** A letter taken for one that sounds different is less likely the same word. */
const OTHER_SOUND = 3

const ALIKE = ['aeiou', 'bp', 'dt', 'gk', 'zs', 'JWCs', 'vfu', 'mn']
const sameSound = new Uint8Array(128 * 128)
for (const group of ALIKE)
  for (const one of group)
    for (const other of group) sameSound[one.charCodeAt(0) * 128 + other.charCodeAt(0)] = 1

/**
 * How far one sound is from another, two points for a usual typing error and three for a letter
 * that sounds different; `limit + 1` when more than `limit`, or when one is longer than 32 letters.
 */
export function editDistance(one: string, other: string, limit: number): number {
  const [height, width] = [one.length, other.length]
  if (Math.abs(height - width) * ONE_ERROR > limit || height > LONGEST || width > LONGEST)
    return limit + 1
  let [older, above, row] = rows as [Uint8Array, Uint8Array, Uint8Array]
  for (let x = 0; x <= width; x++) above[x] = x * ONE_ERROR
  for (let y = 1; y <= height; y++) {
    const letter = one.charCodeAt(y - 1)
    const before = y > 1 ? one.charCodeAt(y - 2) : -1
    row[0] = y * ONE_ERROR
    let least = row[0]
    for (let x = 1; x <= width; x++) {
      const facing = other.charCodeAt(x - 1)
      const change =
        letter === facing ? 0 : sameSound[letter * 128 + facing] ? ONE_ERROR : OTHER_SOUND
      let cost = Math.min(
        (above[x] ?? 0) + ONE_ERROR,
        (row[x - 1] ?? 0) + ONE_ERROR,
        (above[x - 1] ?? 0) + change,
      )
      if (x > 1 && before === facing && letter === other.charCodeAt(x - 2))
        cost = Math.min(cost, (older[x - 2] ?? 0) + ONE_ERROR)
      row[x] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    ;[older, above, row] = [above, row, older]
  }
  return Math.min(above[width] ?? 0, limit + 1)
}
