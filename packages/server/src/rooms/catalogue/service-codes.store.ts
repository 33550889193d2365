import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import { returns, text } from '../../database/returns.ts'

/** Ids of services by the codes they came with. */
export async function listCodes(db: Database | Tx, office: string): Promise<Map<string, string>> {
  const { rows } = await returns({ code: text, id: text })`
    select code, service_id as id from service_codes where office_id = ${office}`.execute(db)
  return new Map(rows.map(({ code, id }) => [code, id]))
}

/** Remembers by which codes services came. */
export async function putCodes(
  db: Database | Tx,
  office: string,
  codes: readonly { code: string; id: string }[],
): Promise<void> {
  await sql`
    insert into service_codes (office_id, code, service_id)
    select ${office}, code, id from jsonb_to_recordset(${JSON.stringify(codes)}::jsonb) as come (code text, id text)
    on conflict do nothing`.execute(db)
}
