import { sql } from 'kysely'
import { countUses, type KeyFollowers } from '../../acts/index.ts'

const holding = (table: string) =>
  sql`${sql.table(table)} where active and token_ended_at is null and key is not null`

/** Tokens. They follow from no key where theirs is gone: they end with it, or hold on as what they are. */
export const tokenFollowers: KeyFollowers = {
  async listUses(db) {
    const { rows } = await countUses({
      'tokens of staff': holding('staff'),
      'tokens of screens': holding('devices'),
    }).execute(db)
    return rows
  },
  async follow(tx, { from, act }) {
    const end = /* guard leaked-tokens-end */ act === 'revoke' /* end guard */
    for (const holder of ['staff', 'devices'])
      await sql`
        /* all offices */ update ${sql.table(holder)} set key = null,
          token_ended_at = case when ${end} then coalesce(token_ended_at, office_now()) else token_ended_at end
        where key = ${from}`.execute(tx)
  },
}
