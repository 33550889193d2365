import type { Database, Tx } from '../../database/open.ts'
import {
  arrayOf,
  integer,
  json,
  orNull,
  returns,
  text,
  type RowOf,
} from '../../database/returns.ts'
import type { PlannedPool } from './mint-places.ts'
import type { ReleaseRule, Shares } from '../network/index.ts'

type Db = Database | Tx

const poolRow = {
  id: text,
  branch: text,
  stepMinutes: integer,
  shares: orNull(json<Shares>()),
  release: json<readonly ReleaseRule[]>(),
  /** Minutes of the longest visit of its lines. */
  longestMinutes: integer,
  rows: json<PlannedPool['rows']>(),
  letters: arrayOf(text),
  workplaces: integer,
}

/** A pool with its timetable, what it serves, and how large it is. */
export type PoolRow = RowOf<typeof poolRow>

/** The pools of an office, or of a branch, each with the longest visit of its lines. */
export async function listPools(db: Db, office: string, branch?: string): Promise<PoolRow[]> {
  const { rows } = await returns(poolRow)`
    select p.id, p.branch_id as branch, p.step_minutes as "stepMinutes", p.shares, p.release,
      coalesce((select max(s.minutes) from services s
        join line_pools lp on lp.office_id = s.office_id and lp.letter = s.letter and lp.pool_id = p.id
        where s.office_id = p.office_id and s.current), 30) as "longestMinutes",
      (select coalesce(jsonb_agg(jsonb_build_object('weekday', t.weekday, 'opens', to_char(t.opens, 'HH24:MI'),
          'closes', to_char(t.closes, 'HH24:MI'), 'desks', t.desks, 'validFrom', t.valid_from, 'validTo', t.valid_to)
          order by t.weekday, t.opens, t.valid_from), '[]')
        from timetables t where t.office_id = p.office_id and t.pool_id = p.id) as rows,
      array(select lp.letter from line_pools lp where lp.office_id = p.office_id and lp.pool_id = p.id
        order by lp.letter collate ukrainian) as letters,
      (select count(*)::int from workplaces w where w.office_id = p.office_id and w.pool_id = p.id) as workplaces
    from pools p
    where p.office_id = ${office} and (${branch ?? null}::text is null or p.branch_id = ${branch ?? null})
    order by p.id`.execute(db)
  return rows
}
