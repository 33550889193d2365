import type { CallOptions } from './connection.ts'
import { UnexpectedAnswerError } from './problems.ts'

/** A page of a long list. */
interface ListPage<Item> {
  items: Item[]
  nextCursor?: string | undefined
}

/** What may be asked of a list, all but where to begin. */
type Query<Input> = 'cursor' extends keyof Input ? Omit<Input, 'cursor'> : never

/**
 * Gives each entry of a long list, asking for the next page when the last is used up:
 * `for await (const one of listAll(office.applications.listApplications))`. `limit` is the size of a
 * page. What changes meanwhile may be missing; nothing comes twice unless the office moves it.
 */
export async function* listAll<Input, Item>(
  list: (input?: Input, options?: CallOptions) => Promise<ListPage<Item>>,
  input?: Query<NoInfer<Input>>,
  options?: CallOptions,
): AsyncGenerator<Item, void, undefined> {
  let cursor: string | undefined
  do {
    const page = await list({ ...input, ...(cursor && { cursor }) } as Input, options)
    yield* page.items
    // An office that leads in a circle would never end.
    if (page.nextCursor && page.nextCursor === cursor)
      throw new UnexpectedAnswerError('a list whose next page is the same', 200)
    cursor = page.nextCursor
  } while (cursor)
}
