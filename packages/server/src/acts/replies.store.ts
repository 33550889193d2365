import { createHash } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import type { Database, Tx } from '../database/open.ts'
import { bool, instant, integer, json, known, orNull, returns, text } from '../database/returns.ts'
import type { KeyFollowers } from './key-followers.ts'
import { refuse, type Refusal } from './refusal.ts'

/** Fingerprint of one intended call: office, operation, caller and key. The key itself is kept nowhere. */
export const hashKey = (...parts: string[]): Buffer =>
  createHash('sha256').update(JSON.stringify(parts)).digest()

/** What was answered, to be made again for a repeat. */
export interface StoredReply {
  readonly status: number
  readonly answer: unknown
  /** JSON of the subject whose access code belongs into the answer. */
  readonly codeFor: string | null
}

/**
 * Starts a keyed call in its transaction. A repeat waits for the first, up to the lock's time
 * limit, then gets the stored reply.
 */
export async function beginKeyed(
  tx: Tx,
  office: string,
  keyHash: Buffer,
  bodyHash: Buffer,
): Promise<{ now: Date; stored?: StoredReply } | Refusal<'key-reused'>> {
  const { rows } = await returns({ now: instant })`
    insert into replies (office_id, key_hash, body_hash) values (${office}, ${keyHash}, ${bodyHash})
    on conflict do nothing returning office_now() as now`.execute(tx)
  if (rows[0]) return { now: rows[0].now }
  const found = await returns({
    now: instant,
    same: bool,
    status: known(integer),
    answer: known(json<unknown>()),
    codeFor: orNull(text),
  })`
    select office_now() as now, body_hash = ${bodyHash} as same, status, answer, code_for as "codeFor"
    from replies where office_id = ${office} and key_hash = ${keyHash}`.execute(tx)
  const reply = found.rows[0]
  /* guard key-of-one-request */ if (!reply?.same) return refuse('key-reused') /* end guard */
  return {
    now: reply.now,
    stored: { status: reply.status, answer: reply.answer, codeFor: reply.codeFor },
  }
}

/**
 * The statement that writes the reply of a keyed call, to go with another; it stays as long as the thing it
 * made where `kept`.
 */
export const replyTo = (
  office: string,
  keyHash: Buffer,
  reply: StoredReply,
  kept: boolean,
): RawBuilder<unknown> =>
  sql`
    /* of acts */ update replies set status = ${reply.status}, answer = ${JSON.stringify(reply.answer ?? null)}::jsonb,
      code_for = ${reply.codeFor}, kept = ${kept}
    where office_id = ${office} and key_hash = ${keyHash}`

/** Forgets replies that nobody asks for any more. */
export async function forgetReplies(db: Database): Promise<void> {
  await sql`
    /* all offices */ delete from replies where not kept and made_at < now() - interval '72 hours'`.execute(
    db,
  )
}

/** The codes that replies give again; sealed ones, of the former key, are given no more. */
export const replyFollowers: KeyFollowers = {
  listUses: () => Promise.resolve([]),
  async follow(tx, { from, to }) {
    await sql`
      /* all offices */ update replies set code_for = (jsonb_set(code_for::jsonb, '{key}', to_jsonb(${to}::int)) - 'sealed')::text
      where code_for is not null and coalesce((code_for::jsonb->>'key')::int, 1) = ${from}`.execute(
      tx,
    )
  },
}
