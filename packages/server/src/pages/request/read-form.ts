import { readFormText } from '../../http/read-body.ts'
import { readSent } from '../../text/read-sent.ts'

/** What was typed or chosen, without what no field may carry: no form is lost for it. */
export const readGiven = (given: URLSearchParams): URLSearchParams =>
  new URLSearchParams([...given].map(([name, value]) => [name, readSent(value)]))

/** Reads the fields of a sent form; nothing when it is too large or no form. */
export async function readForm(request: Request): Promise<URLSearchParams | undefined> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return undefined
  const text = await readFormText(request)
  return text === undefined ? undefined : readGiven(new URLSearchParams(text))
}

/** Whether a browser says that another site's page sent this. There is nothing to borrow here, but
 * nobody shall put words into a person's mouth. */
export const isForeign = (request: Request): boolean =>
  /* guard form-of-another-site */ ['cross-site', 'same-site'] /* end guard */
    .includes(request.headers.get('sec-fetch-site') ?? '')
