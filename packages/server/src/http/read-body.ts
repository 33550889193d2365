import { refuse, type Refusal } from './refusal.ts'

/** The largest body the office reads, bytes. */
export const bodyLimit = 64 * 1024

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/

/** Whether a text has characters that no field may carry: NUL, controls, direction overrides, lone surrogates. */
const unreadable = (text: string): boolean => controls.test(text) || !text.isWellFormed()

function anyText(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return unreadable(value)
  if (depth > 20) return true
  if (Array.isArray(value)) return value.some((item) => anyText(item, depth + 1))
  if (value !== null && typeof value === 'object')
    return Object.entries(value).some(([key, item]) => unreadable(key) || anyText(item, depth + 1))
  return false
}

/** Reads a JSON body: strict UTF-8, limited in size before it is kept. */
export async function readBody(
  request: Request,
): Promise<
  | { text: string; value: unknown }
  | Refusal<'too-large' | 'unsupported-media-type' | 'unreadable-body'>
> {
  const type = request.headers.get('content-type') ?? ''
  const length = Number(request.headers.get('content-length') ?? 0)
  if (length > bodyLimit) return refuse('too-large')
  if (request.headers.get('content-encoding')) return refuse('unsupported-media-type')
  const bytes = await readLimited(request)
  if (bytes === undefined) return refuse('too-large')
  if (bytes.length === 0) return { text: '', value: {} }
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type))
    return refuse('unsupported-media-type')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const value: unknown = JSON.parse(text)
    if (anyText(value)) return refuse('unreadable-body')
    return { text, value }
  } catch {
    return refuse('unreadable-body')
  }
}

async function readLimited(request: Request): Promise<Uint8Array | undefined> {
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > bodyLimit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Reads the text of a form, percent-encoded; nothing when it is too large or unreadable. */
export async function readFormText(request: Request): Promise<string | undefined> {
  if (request.headers.get('content-encoding')) return undefined
  const bytes = await readLimited(request)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return bytes && !unreadableAddress(text) ? text : undefined
  } catch {
    return undefined
  }
}

/** Whether a path or query has what {@link readBody} would refuse. */
export function unreadableAddress(url: string): boolean {
  try {
    return unreadable(decodeURIComponent(url.replaceAll('+', ' ')))
  } catch {
    return true
  }
}
