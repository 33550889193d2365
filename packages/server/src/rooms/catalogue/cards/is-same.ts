/** Whether two values say the same, in whichever order their fields stand. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [a, b] = [one, other] as Record<string, unknown>[]
  const names = Object.keys(a!)
  return (
    names.length === Object.keys(b!).length &&
    names.every((name) => Object.hasOwn(b!, name) && isSame(a![name], b![name]))
  )
}
