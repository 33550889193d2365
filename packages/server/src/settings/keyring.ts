/** Secret keys by their numbers: access codes follow from them. The highest number is the newest. */
export type Keyring = ReadonlyMap<number, Buffer>

const numbered = /^([1-9]\d{0,3}):([A-Za-z0-9+/]+={0,2})$/

/** Reads keys as they are written: `1:BASE64 2:BASE64`. Nothing when it is something else. */
export function readKeyring(text: string): Keyring | undefined {
  const found = text
    .trim()
    .split(/[\s,]+/)
    .map((one) => numbered.exec(one))
  const keys = new Map<number, Buffer>()
  for (const one of found) {
    const key = one && Buffer.from(one[2]!, 'base64')
    if (!key || key.length < 32 || keys.has(Number(one[1]))) return undefined
    keys.set(Number(one[1]), key)
  }
  return keys
}
