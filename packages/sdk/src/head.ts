import type { CallOptions, Connection } from './connection.ts'

/** The headers every call carries: what is accepted, in which language, who calls. */
export async function headOf(
  connection: Connection,
  { token = connection.token, language = connection.language, signal }: CallOptions,
  accept: string,
): Promise<Record<string, string>> {
  const bearer = typeof token === 'function' ? await token() : token
  signal?.throwIfAborted()
  return {
    accept,
    ...(language && { 'accept-language': language }),
    // A mistyped code may hold letters no header can carry: then it is wrong, not a crash.
    ...(bearer && { authorization: `Bearer ${withKind(bearer).replace(/[^ -~]/gu, '?')}` }),
  }
}

/** A token says its kind; people see and type access codes without it. */
const withKind = (token: string) => (token.includes('_') ? token : `toc_${token}`)
