import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto'
import type { Keyring } from '../settings/keyring.ts'

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
  /** Number of the secret key it is made with. */
  readonly key: number
}

/** A code follows from a secret key that this server does not have: another one made it a moment ago. */
export class MissingKey extends Error {}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const lookAlikes: Record<string, string> = Object.fromEntries(
  [...'OIL', ...'АВСЕНКМОРТХУІЗ'].map((letter, i) => [letter, [...'011', ...'ABCEHKM0PTXY13'][i]!]),
)

/**
 * Derives access codes: 80 bits, the same again for the same subject, none stored. What is new follows from
 * the newest secret key, what is older from the key it was made with.
 */
export class AccessCodes {
  #keys = new Map<number, KeyObject>()

  constructor(keys: Keyring) {
    this.take(keys)
  }

  /** Takes these keys in place of those it had. */
  take(keys: Keyring): void {
    this.#keys = new Map(
      [...keys].sort(([a], [b]) => b - a).map(([number, key]) => [number, createSecretKey(key)]),
    )
  }

  /** Drops all keys but these: what follows from another opens nothing any more. */
  keepOnly(numbers: readonly number[]): void {
    this.#keys = new Map([...this.#keys].filter(([number]) => numbers.includes(number)))
  }

  /** Numbers of the keys, the newest first. */
  get numbers(): number[] {
    return [...this.#keys.keys()]
  }

  /** Number of the key that new things are made with. */
  get current(): number {
    const [newest] = this.#keys.keys()
    if (newest === undefined) throw new MissingKey('this server has no secret key any more')
    return newest
  }

  #of(number: number): KeyObject {
    const key = this.#keys.get(number)
    if (!key) throw new MissingKey(`this server does not have secret key ${number}`)
    return key
  }

  /** The code as people see it: `K7QD-3M5X-9ABC-TW2E`; a token of staff and screens says its kind: `tos_…`. */
  derive(subject: CodeSubject): string {
    const mac = createHmac('sha256', this.#of(subject.key))
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

  /** A keyed hash by the newest key: the same for the same, and nobody without the key finds out of what. */
  fingerprint(...parts: readonly string[]): Buffer {
    return fingerprintBy(this.#of(this.current), parts)
  }

  /** The same by each key, the newest first: one of them is what was kept at some time. */
  fingerprints(...parts: readonly string[]): Buffer[] {
    return [...this.#keys.values()].map((key) => fingerprintBy(key, parts))
  }

  /** Whether a typed code opens the subject, in constant time. */
  opens(typed: string | undefined, subject: CodeSubject): boolean {
    const right = Buffer.from(foldCode(this.derive(subject)))
    const given = Buffer.from(foldCode(typed ?? ''))
    return (
      given.length === right.length && /* guard code-opens-its-own */ timingSafeEqual(given, right)
    ) /* end guard */
  }
}

const fingerprintBy = (key: KeyObject, parts: readonly string[]): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify(['fingerprint', ...parts]))
    .digest()
    .subarray(0, 16)

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
