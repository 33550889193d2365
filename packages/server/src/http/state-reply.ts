import type { Context } from 'hono'
import type { Snapshot } from './snapshot.ts'

/** Answers with a state and its version; who has that version already is told just so. */
export function stateReply(http: Context, state: Snapshot, cacheControl: string): Response {
  const { bytes, version } = state
  const headers = headersOf(version, cacheControl)
  if (state.isKnown(http.req.header('if-none-match')))
    return new Response(null, { status: 304, headers })
  return new Response(bytes, { headers })
}

/** The same for what is no secret of anybody: compressed, as far as who asks accepts that. */
export async function publicReply(http: Context, state: Snapshot): Promise<Response> {
  const encoding = state.encodingFor(http.req.header('accept-encoding'))
  const headers = {
    ...headersOf(state.versionAs(encoding), 'no-cache'),
    vary: 'Accept-Encoding',
  }
  if (state.isKnown(http.req.header('if-none-match')))
    return new Response(null, { status: 304, headers })
  return encoding
    ? new Response(await state.compressed(encoding), {
        headers: { ...headers, 'content-encoding': encoding },
      })
    : new Response(state.bytes, { headers })
}

const headersOf = (version: string, cacheControl: string) => ({
  etag: `"${version}"`,
  'cache-control': cacheControl,
  'content-type': 'application/json; charset=utf-8',
})
