import { sql } from 'kysely'
import { countUses, type KeyFollowers } from '../../acts/index.ts'
import { orNull, returns, text } from '../../database/returns.ts'
import { channelOf } from '../bookings/index.ts'
import { lastStates } from './steps.ts'
import { applicationTopic } from './topics.ts'

const isOver = sql`state in (${sql.join(lastStates.map((state) => sql.lit(state)))})`

/** Access codes of applications. */
export const applicationFollowers: KeyFollowers = {
  async listUses(db) {
    const { rows } = await countUses({
      applications: sql`applications where not ${isOver} or changed_at > office_now() - interval '30 days'`,
    }).execute(db)
    return rows
  },
  async follow(tx, { from, to }) {
    await sql`/* all offices */ update applications set key = ${to} where /* guard leaked-key-opens-no-application */ key = ${from} /* end guard */`.execute(
      tx,
    )
  },
  async listNewLinks(tx, key, settings) {
    const { rows } = await returns({
      office: text,
      number: text,
      email: orNull(text),
      phone: orNull(text),
    })`
      select a.office_id as office, a.number, p.email, p.phone
      from applications a join applicants p on p.office_id = a.office_id and p.number = a.number
      where a.key = ${key} and not a.${isOver}`.execute(tx)
    return rows.map(({ office, number, ...person }) => {
      const by = channelOf(person, settings)
      const link = {
        kind: 'application-link',
        thing: number,
        detail: { by, renewed: true },
      } as const
      const changed = { kind: 'topic', thing: applicationTopic(office, number) } as const
      return { office, told: by !== undefined, messages: by ? [changed, link] : [changed] }
    })
  },
}
