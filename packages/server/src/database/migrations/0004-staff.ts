import { sql, type Kysely } from 'kysely'

/** Members of staff with their roles, and the screens the office knows. Tokens are kept as hashes. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table staff (
      id uuid primary key,
      office_id text not null references offices,
      name text not null,
      token_hash bytea not null unique,
      active boolean not null default true,
      skills jsonb
    )`.execute(db)
  await sql`comment on column staff.skills is 'ids of the services the clerk is skilled for; null: all'`.execute(
    db,
  )
  await sql`
    create table staff_roles (
      staff_id uuid not null references staff,
      role text not null,
      branch_id text,
      agency_id text,
      unique nulls not distinct (staff_id, role, branch_id, agency_id)
    )`.execute(db)
  await sql`alter table workplaces add foreign key (clerk_id) references staff`.execute(db)
  await sql`
    create table devices (
      id uuid primary key,
      office_id text not null,
      branch_id text not null,
      kind text not null,
      title text not null,
      hall_id text,
      workplace_id text,
      token_hash bytea not null unique,
      active boolean not null default true,
      foreign key (office_id, branch_id) references branches
    )`.execute(db)
}
