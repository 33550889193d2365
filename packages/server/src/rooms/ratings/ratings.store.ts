import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'

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
    insert into ratings (id, office_id, branch_id, on_day, score, comment, open_until)
    values (${rating.id}, ${office}, ${rating.branch}, ${rating.on}, ${rating.score}, ${rating.comment},
      now() + make_interval(secs => ${wordsSeconds}))`.execute(db)
}

/** Changes a rating that is still open for it. */
export async function changeRatingRow(
  db: Db,
  office: string,
  id: string,
  { score, comment }: { score?: number | undefined; comment?: string | undefined },
): Promise<{ id: string; score: number } | undefined> {
  const { rows } = await sql<{ id: string; score: number }>`
    update ratings set score = coalesce(${score ?? null}, score), comment = coalesce(${comment ?? null}, comment)
    where office_id = ${office} and id = ${id} and open_until > now()
      and (${score ?? null}::smallint is null or open_until - make_interval(secs => ${wordsSeconds - scoreSeconds}) > now())
    returning id, score`.execute(db)
  return rows[0]
}

/** Empties the moments of ratings that can't be changed any more. */
export async function closeRatings(db: Db): Promise<void> {
  await sql`update ratings set open_until = null where open_until < now()`.execute(db)
}

/** Average and number of all ratings there are. */
export async function averageRating(
  db: Db,
  office: string,
): Promise<{ average: string | null; count: number }> {
  const { rows } = await sql<{ average: string | null; count: number }>`
    select round(avg(score), 2)::text as average, count(*)::int as count from ratings
    where office_id = ${office}`.execute(db)
  return rows[0]!
}
