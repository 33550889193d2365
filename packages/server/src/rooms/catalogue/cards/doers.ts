import type { Doer } from '@transparent-office/contract'
import { hook, type Context } from '../../../acts/index.ts'

/** The names of members of staff, by their ids; also of those who left. */
export const namesOfStaff = hook<readonly string[], ReadonlyMap<string, string>>(
  'the names of members of staff',
)

/** Who did something to cards, by the ids that their rows keep. */
export async function findDoers(
  context: Context,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => Doer | undefined> {
  const asked = [...new Set(ids.filter((id) => id !== null))]
  const names = asked.length > 0 ? await context.ask(namesOfStaff, asked) : undefined
  return (id) => {
    const name = id === null ? undefined : names?.get(id)
    return name === undefined ? undefined : { id: id!, name }
  }
}
