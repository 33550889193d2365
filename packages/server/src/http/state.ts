import { createHash } from 'node:crypto'

const encoder = new TextEncoder()

/** A state as it goes out: whole, with its version. The same state has the same version. */
export class State {
  /** The JSON in UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly version: string
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

  /** As a Server-Sent Event; all who watch the same state get the same bytes. */
  get event(): Uint8Array {
    return (this.#event ??= Buffer.concat([
      encoder.encode(`id: ${this.version}\ndata: `),
      this.bytes,
      encoder.encode('\n\n'),
    ]))
  }
}
