/** Where a key leads among suggestions: −1 is the field itself; nothing when the key is not for them. */
export function optionByKey(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined
  if (key === 'ArrowDown') return at + 1 < count ? at + 1 : -1
  if (key === 'ArrowUp') return at < 0 ? count - 1 : at - 1
  return undefined
}
