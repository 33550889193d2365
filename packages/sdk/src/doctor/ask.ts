const patience = 15_000

/** What somewhere answers to a script of a page; a sentence when nothing comes. */
export async function ask(
  address: URL,
  page: URL,
  init: RequestInit = {},
): Promise<Response | string> {
  try {
    return await fetch(address, {
      ...init,
      headers: { origin: page.origin, ...init.headers },
      signal: AbortSignal.timeout(patience),
    })
  } catch (error) {
    const { message, cause } = error as Error
    const why = (cause ?? {}) as { code?: string; message?: string }
    return why.code ?? why.message ?? message
  }
}

/** Whether a page may read this answer. */
export function mayRead(response: Response, address: URL, page: URL): boolean {
  const allowed = response.headers.get('access-control-allow-origin')
  return address.origin === page.origin || allowed === '*' || allowed === page.origin
}

/** Whether browsers refuse the address since the page is safer. */
export const isMixed = (address: URL, page: URL): boolean =>
  page.protocol === 'https:' &&
  address.protocol === 'http:' &&
  !/^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(address.hostname)
