import { sql, type Kysely } from 'kysely'

/** Ratings. A row knows neither the visit nor the moment, so nobody can tie it to a name. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table ratings (
      id uuid primary key,
      office_id text not null,
      branch_id text not null,
      on_day date not null,
      score smallint not null check (score between 1 and 3),
      comment text,
      open_until timestamptz,
      foreign key (office_id, branch_id) references branches
    )`.execute(db)
  await sql`comment on column ratings.open_until is 'real time; emptied minutes later, so that no moment stays'`.execute(
    db,
  )
  await sql`create index ratings_of_office on ratings (office_id, score)`.execute(db)
}
