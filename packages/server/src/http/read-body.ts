import { readText } from '@transparent-office/contract'
import { type Refusal, refuse } from '../acts/index.ts'
import { unreadable } from '../text/read-sent.ts'

/** The largest body the office reads, bytes. */
export const bodyLimit = 64 * 1024

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
