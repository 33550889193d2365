import { sql, type Kysely } from 'kysely'

/** How the jobs of each server went last, noted once a minute, so that the doctor sees one that hangs. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table job_runs (
      server uuid not null,
      job text not null,
      began_at timestamptz not null,
      ended_at timestamptz,
      failure text,
      noted_at timestamptz not null,
      primary key (server, job)
    )`.execute(db)
}
