import { sql } from 'kysely'
import { countUses, type KeyFollowers } from '../../acts/index.ts'
import { orNull, returns, text, uuid } from '../../database/returns.ts'
import { channelOf } from './channel-of.ts'

/** Access codes of holds and bookings, and the short codes of all things. */
export const bookingFollowers: KeyFollowers = {
  async listUses(db) {
    const { rows } = await countUses({
      'holds and bookings': sql`bookings where state in ('held', 'booked', 'checked-in')
        and starts_at > office_now() - interval '1 day'`,
      'short codes': sql`short_codes where code_hash is not null`,
    }).execute(db)
    return rows
  },
  async follow(tx, { from, to }) {
    await sql`/* all offices */ update bookings set key = ${to} where /* guard leaked-key-opens-no-booking */ key = ${from} /* end guard */`.execute(
      tx,
    )
    // There are only hashes of short codes: they are taken away, and given anew at reception.
    await sql`
      /* all offices */ update short_codes set key = ${to}, code_hash = null, pair_hash = null where key = ${from}`.execute(
      tx,
    )
  },
  async listNewLinks(tx, key, settings) {
    const { rows } = await returns({
      office: text,
      thing: uuid,
      email: orNull(text),
      phone: orNull(text),
    })`
      select b.office_id as office, b.id as thing, p.email, p.phone
      from bookings b join booking_persons p on p.office_id = b.office_id and p.booking_id = b.id
      where b.key = ${key} and b.state in ('booked', 'checked-in')
        and b.starts_at > office_now() - interval '12 hours'`.execute(tx)
    return rows.map(({ office, thing, ...person }) => {
      const kind = channelOf(person, settings)
      const messages = kind ? [{ kind, thing, detail: { letter: 'new-link' } }] : []
      return { office, told: kind !== undefined, messages }
    })
  },
}
