import { sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import { bool, float, returns } from '../../database/returns.ts'
import type { Rate } from '../../settings/budgets.ts'

/** A bucket that all servers of an office share and that a restart does not fill. */
export interface SharedBucket {
  readonly office: string
  /** What it counts: `wrong-codes`. */
  readonly budget: string
  /** Keyed hash of whom or what it counts. */
  readonly who: Buffer
  readonly rate: Rate
}

/**
 * Takes one out of a bucket, whoever else does at the same moment. Returns 0, or the milliseconds after
 * which it will have one, and then takes nothing.
 */
export async function takeShared(db: Database, bucket: SharedBucket): Promise<number> {
  const { office, budget, who, rate } = bucket
  const one = 1 / rate.perSecond
  const deep = rate.burst / rate.perSecond
  const { rows } = await returns({ taken: bool, seconds: float })`
    with taken as (
      insert into budgets as b (office_id, budget, who, full_at)
      values (${office}, ${budget}, ${who}, now() + make_interval(secs => ${one}::float8))
      on conflict (office_id, budget, who) do update
        set full_at = greatest(b.full_at, now()) + make_interval(secs => ${one}::float8)
        where greatest(b.full_at, now()) + make_interval(secs => ${one}::float8)
          <= now() + make_interval(secs => ${deep}::float8)
      returning 0::float8 as seconds
    )
    select true as taken, seconds from taken
    union all
    select false, ${one}::float8 - ${deep}::float8 + extract(epoch from b.full_at - now())::float8
    from budgets b
    where office_id = ${office} and budget = ${budget} and who = ${who} and not exists (select from taken)`.execute(
    db,
  )
  /* guard short-codes-counted-before */ if (rows[0]?.taken) return 0 /* end guard */
  // What others took at this very moment the statement waited for, but does not see.
  const wait = rows[0]?.seconds ?? 0
  return (wait > 0 ? wait : one) * 1000
}

/** Puts one back that was taken out of a bucket in vain. */
export async function giveBack(db: Database, bucket: SharedBucket): Promise<void> {
  const { office, budget, who, rate } = bucket
  await sql`
    update budgets set full_at = full_at - make_interval(secs => ${1 / rate.perSecond}::float8)
    where office_id = ${office} and budget = ${budget} and who = ${who}`.execute(db)
}

/** Until when a bucket is not full, in milliseconds from now; 0 when it is. */
export async function fullIn(
  db: Database,
  { office, budget, who }: Omit<SharedBucket, 'rate'>,
): Promise<number> {
  const { rows } = await returns({ seconds: float })`
    select extract(epoch from full_at - now())::float8 as seconds from budgets
    where office_id = ${office} and budget = ${budget} and who = ${who}`.execute(db)
  return Math.max(0, rows[0]?.seconds ?? 0) * 1000
}

/** Removes the buckets that are full again. */
export async function forgetFull(db: Database): Promise<void> {
  await sql`delete from budgets where full_at < now()`.execute(db)
}
