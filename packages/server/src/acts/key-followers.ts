import { sql, type RawBuilder } from 'kysely'
import type { Database, Tx } from '../database/open.ts'
import { integer, known, returns, text, type RowOf } from '../database/returns.ts'
import type { OutboxMessage } from '../events/outbox.ts'
import type { Settings } from '../settings/settings.ts'

const keyUse = { key: known(integer), office: text, kind: text, count: integer }

/** What still needs a secret key: how many things of a kind, of an office. */
export type KeyUse = RowOf<typeof keyUse>

/** A key that ends, and the one that what followed from it follows from now. */
export interface KeyChange {
  readonly from: number
  readonly to: number
  /** `revoke`: somebody else may have it, so its tokens end. `replace-lost`: nobody has it any more. */
  readonly act: 'revoke' | 'replace-lost'
}

/** What goes out because a link is another now. */
export interface NewLink {
  readonly office: string
  /** Whether its person can be reached, and is told. */
  readonly told: boolean
  readonly messages: readonly OutboxMessage[]
}

/** What of a room follows from a secret key: access codes, short codes, tokens, stored replies. */
export interface KeyFollowers {
  /** What people still open something with, of each key. */
  listUses(db: Database | Tx): Promise<KeyUse[]>
  /** Makes all of it follow from another key: what was made with the former opens nothing any more. */
  follow(tx: Tx, change: KeyChange): Promise<void>
  /** Who is on record of what still counts and follows from a key. */
  listNewLinks?(tx: Tx, key: number, settings: Settings): Promise<NewLink[]>
}

/** The statement that counts things by their key; each kind with its table and which of its rows count. */
export function countUses(
  kinds: Readonly<Record<string, RawBuilder<unknown>>>,
): RawBuilder<KeyUse> {
  const counts = Object.entries(kinds).map(
    ([kind, from]) => sql`
      select key, office_id as office, ${kind} as kind, count(*)::int as count from ${from} group by key, office_id`,
  )
  return returns(keyUse)`/* all offices */ ${sql.join(counts, sql` union all `)}`
}
