import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const cipher = 'aes-128-gcm'

/** Seals a text: without the key of 16 bytes nobody reads it. */
export function seal(key: Buffer, text: string): string {
  const nonce = randomBytes(12)
  const sealing = createCipheriv(cipher, key, nonce)
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString('base64url')
}

/** Reads what {@link seal} sealed with one of these keys; nothing when it was another. */
export function unseal(keys: readonly Buffer[], text: string): string | undefined {
  for (const key of keys) {
    const read = unsealWith(key, text)
    if (read !== undefined) return read
  }
  return undefined
}

function unsealWith(key: Buffer, text: string): string | undefined {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length < 28) return undefined
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, 12), { authTagLength: 16 })
  opening.setAuthTag(bytes.subarray(12, 28))
  try {
    return Buffer.concat([opening.update(bytes.subarray(28)), opening.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
