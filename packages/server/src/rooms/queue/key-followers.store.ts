import { sql } from 'kysely'
import { countUses, type KeyFollowers } from '../../acts/index.ts'

/** Access codes of visits. */
export const visitFollowers: KeyFollowers = {
  async listUses(db) {
    const { rows } = await countUses({
      'visits that can be rated': sql`visits where not rated and on_day > (office_now() - interval '14 days')::date`,
    }).execute(db)
    return rows
  },
  async follow(tx, { from, to }) {
    await sql`/* all offices */ update visits set key = ${to} where /* guard leaked-key-opens-no-visit */ key = ${from} /* end guard */`.execute(
      tx,
    )
  },
}
