import type { Rating, Score } from '@transparent-office/contract'
import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import { as, integer, orNull, returns, text, uuid } from '../../database/returns.ts'

type Db = Database | Tx

/** Real seconds in which the face may be changed, and words added. */
export const scoreSeconds = 10
export const wordsSeconds = 600

/** Writes a rating. The row keeps the day, not the moment or the visit. */
export async function putRating(
  db: Db,
  office: string,
  rating: { id: string; branch: string; on: string; score: number; comment: string | null },
): Promise<void> {
  await sql`
    with counted as (
      insert into rating_counts as c (office_id, on_day, score, count)
      values (${office}, ${rating.on}, ${rating.score}, 1)
      on conflict (office_id, on_day, score) do update set count = c.count + 1
    )
    insert into ratings (id, office_id, branch_id, on_day, score, comment, open_until)
    values (${rating.id}, ${office}, ${rating.branch}, ${rating.on}, ${rating.score}, ${rating.comment},
      now() + make_interval(secs => ${wordsSeconds}))`.execute(db)
}

/** Changes a rating that is still open for it. */
export async function changeRatingRow(
  db: Db,
  office: string,
  id: string,
  { score, comment }: { score?: Score | undefined; comment?: string | undefined },
): Promise<Rating | undefined> {
  const { rows } = await returns({ id: uuid, score: as<Score>(integer) })`
    with old as (
      select id, on_day, score from ratings
      where office_id = ${office} and id = ${id} and open_until > now()
        and (${score ?? null}::smallint is null or open_until - make_interval(secs => ${wordsSeconds - scoreSeconds}) > now())
      for update
    ), counted as (
      insert into rating_counts as c (office_id, on_day, score, count)
      -- In the order of the scores, so that two who change their minds never wait for each other.
      select ${office}, on_day, moved.score, moved.by from (
        select on_day, score, -1 as by from old where score <> ${score ?? null}::smallint
        union all select on_day, ${score ?? null}::smallint, 1 from old where score <> ${score ?? null}::smallint
      ) moved order by moved.score
      on conflict (office_id, on_day, score) do update set count = c.count + excluded.count
    )
    update ratings r set score = coalesce(${score ?? null}, r.score), comment = coalesce(${comment ?? null}, r.comment)
    from old where r.office_id = ${office} and r.on_day = old.on_day and r.id = old.id
    returning r.id, r.score`.execute(db)
  return rows[0]
}

/** Empties the moments of ratings that can't be changed any more. */
export async function closeRatings(db: Db): Promise<void> {
  await sql`/* all offices */ update ratings set open_until = null where open_until < now() and open_until is not null`.execute(
    db,
  )
}

/** Average and number of all ratings there are. */
export async function averageRating(
  db: Db,
  office: string,
): Promise<{ average: string | null; count: number }> {
  const { rows } = await returns({ average: orNull(text), count: integer })`
    select round(sum(score * count)::numeric / nullif(sum(count), 0), 2)::text as average,
      coalesce(sum(count), 0)::int as count
    from rating_counts where office_id = ${office}`.execute(db)
  return rows[0]!
}
