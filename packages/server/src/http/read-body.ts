import { readText } from '@transparent-office/contract'
import { refuse, type Refusal } from './refusal.ts'

/** The largest body the office reads, bytes. */
export const bodyLimit = 64 * 1024

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** Whether a text has characters that no field may carry: NUL, controls, lone surrogates. */
const unreadable = (text: string): boolean => text.search(controls) >= 0 || !text.isWellFormed()

/** Reads what people sent as far as it can be read: without what no field may carry. */
export const readSent = (text: string): string =>
  /* guard unseen-characters-are-taken-out */ readText(
    text.replace(controls, '').toWellFormed(),
  ) /* end guard */

/** Reads JSON of a file: its texts as {@link readSent} reads them. */
export const readJsonFile = (text: string): unknown =>
  JSON.parse(text.replace(/^\ufeff/, ''), (_, value: unknown) =>
    typeof value === 'string' ? readSent(value) : value,
  )

class Unreadable extends Error {}

function readStrings(value: unknown, depth = 0): unknown {
  if (depth > 20) throw new Unreadable()
  if (typeof value === 'string') {
    /* guard unreadable-characters */ if (unreadable(value)) throw new Unreadable() /* end guard */
    return readText(value)
  }
  if (Array.isArray(value)) return value.map((item) => readStrings(item, depth + 1))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (unreadable(key) || readText(key) !== key) throw new Unreadable()
      return [key, readStrings(item, depth + 1)]
    }),
  )
}

/**
 * Reads a JSON body: strict UTF-8, limited in size before it is kept; its texts without the marks
 * that nobody sees.
 */
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
    return { text, value: readStrings(JSON.parse(text)) }
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
    /* guard body-limit */ if (size > bodyLimit) return undefined /* end guard */
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Reads the text of a form, percent-encoded; nothing when it is too large. */
export async function readFormText(request: Request): Promise<string | undefined> {
  if (request.headers.get('content-encoding')) return undefined
  const bytes = await readLimited(request)
  return bytes && new TextDecoder().decode(bytes)
}

/** Whether a path or query has what {@link readBody} would refuse. */
export function unreadableAddress(url: string): boolean {
  try {
    return unreadable(decodeURIComponent(url.replaceAll('+', ' ')))
  } catch {
    return true
  }
}
