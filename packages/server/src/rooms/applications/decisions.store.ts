import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import {
  as,
  instant,
  integer,
  orNull,
  returns,
  text,
  day,
  type RowOf,
} from '../../database/returns.ts'
import { meansTookPart } from '../../database/own-errors.ts'

type Db = Database | Tx

const decisionRow = {
  /** Which decision of the application it is, from 1. */
  seq: integer,
  outcome: as<'granted' | 'refused'>(text),
  groundId: orNull(text),
  reasons: orNull(text),
  decidedAt: instant,
  complainUntil: orNull(day),
}

export type DecisionRow = RowOf<typeof decisionRow>

/** The newest decision of an application. */
export async function findDecision(
  db: Db,
  office: string,
  number: string,
): Promise<DecisionRow | undefined> {
  const { rows } = await returns(decisionRow)`
    select seq, outcome, ground_id as "groundId", reasons, decided_at as "decidedAt",
      complain_until as "complainUntil"
    from decisions
    where office_id = ${office} and number = ${number} order by seq desc limit 1`.execute(db)
  return rows[0]
}

/** Writes a decision. False: who decides took part meanwhile; nothing is written, and the transaction is over. */
export async function putDecision(
  db: Db,
  office: string,
  number: string,
  decision: {
    outcome: string
    ground?: string
    reasons?: string
    official: string
    at: Date
    complainUntil?: string
  },
): Promise<boolean> {
  const put = sql`
    insert into decisions (office_id, number, seq, outcome, ground_id, reasons, official_id, decided_at, complain_until)
    select ${office}, ${number}, coalesce(max(seq), 0) + 1, ${decision.outcome}, ${decision.ground ?? null},
      ${decision.reasons ?? null}, ${decision.official}, ${decision.at}, ${decision.complainUntil ?? null}
    from decisions where office_id = ${office} and number = ${number}`.execute(db)
  return put.then(
    () => true,
    (error: unknown) => {
      if (meansTookPart(error)) return false
      throw error
    },
  )
}

/** Remembers that the notice of a decision went out. */
export async function putNotice(
  db: Db,
  office: string,
  number: string,
  notice: { decision: number; kind: string; channel: string; at: Date },
): Promise<void> {
  await sql`
    insert into notices (office_id, number, decision, kind, channel, sent_at)
    values (${office}, ${number}, ${notice.decision}, ${notice.kind}, ${notice.channel}, ${notice.at})
    on conflict do nothing`.execute(db)
}
