import { createHash } from 'node:crypto'

/** A short id of a name that has none: its Latin letters, or a number that its other letters make. */
export function shortIdOf(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  if (/^[a-z0-9][a-z0-9-]{0,63}$/.test(plain)) return plain
  return `n-${createHash('sha256').update(name.trim().toLowerCase()).digest('hex').slice(0, 12)}`
}
