import { createHash } from 'node:crypto'
import { compress, encodingFor, worthCompressing, type Encoding } from './compress.ts'

const encoder = new TextEncoder()

/** A state as it goes out: whole, with its version. The same state has the same version. */
export class Snapshot {
  /** The JSON in UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly version: string
  readonly #compressed = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>()
  readonly #ready = new Map<Encoding, Uint8Array<ArrayBuffer>>()
  #event: Uint8Array | undefined
  #wire: string | undefined

  constructor(json: string) {
    this.bytes = encoder.encode(json)
    this.version = createHash('sha256').update(this.bytes).digest('base64url').slice(0, 22)
  }

  /** Its bytes as Latin letters, one each. */
  get wire(): string {
    return (this.#wire ??= Buffer.from(this.bytes.buffer).toString('latin1'))
  }

  /** The encoding in which it goes to who accepts these: none, when it is small. */
  encodingFor(accepts: string | undefined): Encoding | undefined {
    return this.bytes.length < worthCompressing ? undefined : encodingFor(accepts)
  }

  /** The version of one encoding: a cache may hold both. */
  versionAs(encoding: Encoding | undefined): string {
    return encoding ? `${this.version}-${encoding}` : this.version
  }

  /** Whether `If-None-Match` names this state, in whichever encoding. */
  isKnown(named: string | undefined): boolean {
    return [undefined, 'br', 'gzip'].some((encoding) =>
      named?.includes(`"${this.versionAs(encoding as Encoding | undefined)}"`),
    )
  }

  /** Compressed, once for all who ask. */
  compressed(encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
    const begun = this.#compressed.get(encoding)
    if (begun) return begun
    const made = compress(this.bytes, encoding).then((bytes) => {
      this.#ready.set(encoding, bytes)
      return bytes
    })
    this.#compressed.set(encoding, made)
    return made
  }

  /** Compressed, if that was done. */
  compressedAlready(encoding: Encoding): Uint8Array<ArrayBuffer> | undefined {
    return this.#ready.get(encoding)
  }

  /** As a Server-Sent Event; all who watch the same state get the same bytes. */
  get event(): Uint8Array {
    return (this.#event ??= Buffer.concat([
      encoder.encode(`id: ${this.version}\ndata: `),
      this.bytes,
      encoder.encode('\n\n'),
    ]))
  }
}
