import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto'

/**
 * What an access code opens: a visit (hold, booking, tickets, rating) or an application. That of a
 * member of staff or a screen is their token.
 */
export interface CodeSubject {
  readonly kind: 'visit' | 'application' | 'staff' | 'device'
  readonly office: string
  readonly id: string
  /** A new generation revokes the codes before it. */
  readonly generation: number
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const lookAlikes: Record<string, string> = Object.fromEntries(
  [...'OIL', ...'АВСЕНКМОРТХУІЗ'].map((letter, i) => [letter, [...'011', ...'ABCEHKM0PTXY13'][i]!]),
)

/** Derives access codes: 80 bits, the same again for the same subject, none stored. */
export class AccessCodes {
  readonly #key: KeyObject

  constructor(key: Buffer) {
    this.#key = createSecretKey(key)
  }

  /** The code as people see it: `K7QD-3M5X-9ABC-TW2E`; a token of staff and screens says its kind: `tos_…`. */
  derive(subject: CodeSubject): string {
    const mac = createHmac('sha256', this.#key)
      .update(JSON.stringify([subject.office, subject.kind, subject.id, subject.generation]))
      .digest()
    if (subject.kind === 'staff') return `tos_${mac.subarray(0, 24).toString('base64url')}`
    if (subject.kind === 'device') return `tod_${mac.subarray(0, 24).toString('base64url')}`
    let bits = 0n
    for (const byte of mac.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte)
    let code = ''
    for (let i = 15; i >= 0; i--) code += letters[Number((bits >> BigInt(i * 5)) & 31n)]
    return code.replace(/(.{4})(?=.)/g, '$1-')
  }

  /** A keyed hash: the same for the same, and nobody without the key finds out of what. */
  fingerprint(...parts: readonly string[]): Buffer {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify(['fingerprint', ...parts]))
      .digest()
      .subarray(0, 16)
  }

  /** Whether a typed code opens the subject, in constant time. */
  opens(typed: string | undefined, subject: CodeSubject): boolean {
    const right = Buffer.from(foldCode(this.derive(subject)))
    const given = Buffer.from(foldCode(typed ?? ''))
    return given.length === right.length && timingSafeEqual(given, right)
  }
}

/** Folds case, spaces, hyphens and look-alike letters, Cyrillic ones too, of a typed code. */
export function foldCode(typed: string): string {
  let folded = ''
  for (const letter of typed.replace(/^toc_/i, '').toUpperCase()) {
    const plain = lookAlikes[letter] ?? letter
    if (letters.includes(plain)) folded += plain
    else if (!/[\s\-‐-―_]/.test(plain)) folded += '?'
  }
  return folded
}
