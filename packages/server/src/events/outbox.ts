import { sql, type RawBuilder } from 'kysely'
import { pipelined } from '../database/driver.ts'
import type { Database, Tx } from '../database/open.ts'

export interface AuditLine {
  readonly act: string
  readonly thing: string
  readonly id: string
  readonly why?: string
  /** No personal data. */
  readonly detail?: Record<string, unknown>
}

/** Kinds of messages: who watches a `topic` is woken; each other is brought outside, or settled, by a room. */
export const messageKinds = [
  'topic',
  'place-day',
  'mail',
  'sms',
  'webhook',
  'notice',
  'application-link',
] as const
export type MessageKind = (typeof messageKinds)[number]

export interface OutboxMessage {
  readonly kind: MessageKind
  readonly thing: string
  readonly detail?: Record<string, unknown>
  /** What this server remembers of the topic is true after the act as well. */
  readonly remembered?: boolean
}

/** What an act leaves behind besides its own rows. */
export interface Effects {
  readonly audit: AuditLine[]
  readonly messages: OutboxMessage[]
}

/**
 * Writes the audit lines and outbox messages of an act, and whatever goes with them, in its transaction
 * and one statement.
 */
export async function writeEffects(
  db: Database | Tx,
  office: string,
  caller: { readonly kind: string; readonly id?: string },
  { audit, messages }: Effects,
  reply: RawBuilder<unknown> = sql`select`,
): Promise<void> {
  if (audit.length + messages.length === 0) return void (await reply.execute(db))
  await sql`${pipelined}
    with written as (
      insert into audit (office_id, caller_kind, caller_id, act, thing, thing_id, why, detail)
      select ${office}, ${caller.kind}, ${caller.id ?? null}, line->>'act', line->>'thing', line->>'id',
        line->>'why', line->'detail'
      from jsonb_array_elements(${JSON.stringify(audit)}::jsonb) as line
    ), posted as (
      insert into outbox (office_id, kind, thing, detail)
      select ${office}, m->>'kind', m->>'thing', coalesce(m->'detail', '{}')
      from jsonb_array_elements(${JSON.stringify(messages)}::jsonb) as m
    )
    ${reply}`.execute(db)
}
