import { sql, type Kysely } from 'kysely'

/** Offices, branches, halls, workplaces, pools and lines. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table offices (
      id text primary key,
      title jsonb not null,
      time_zone text not null,
      demonstration boolean not null,
      languages jsonb not null,
      reception jsonb not null
    )`.execute(db)
  await sql`
    create table branches (
      office_id text not null references offices,
      id text not null,
      code smallint not null,
      position smallint not null,
      title jsonb not null,
      address jsonb not null,
      phone text,
      location jsonb,
      amenities jsonb not null,
      shelter jsonb,
      pause_reason text,
      paused_at timestamptz,
      primary key (office_id, id),
      unique (office_id, code),
      check ((pause_reason is null) = (paused_at is null))
    )`.execute(db)
  await sql`
    create table opening_hours (
      office_id text not null,
      branch_id text not null,
      weekday smallint not null check (weekday between 1 and 7),
      opens time not null,
      closes time not null check (closes > opens),
      primary key (office_id, branch_id, weekday, opens),
      foreign key (office_id, branch_id) references branches
    )`.execute(db)
  await sql`
    create table halls (
      office_id text not null,
      branch_id text not null,
      id text not null,
      position smallint not null,
      title jsonb not null,
      floor smallint not null,
      way jsonb,
      primary key (office_id, branch_id, id),
      foreign key (office_id, branch_id) references branches
    )`.execute(db)
  await sql`
    create table pools (
      office_id text not null,
      id text not null,
      branch_id text not null,
      hall_id text not null,
      step_minutes smallint not null default 5 check (step_minutes between 1 and 60),
      primary key (office_id, id),
      foreign key (office_id, branch_id, hall_id) references halls
    )`.execute(db)
  await sql`
    create table workplaces (
      office_id text not null,
      id text not null,
      branch_id text not null,
      hall_id text not null,
      pool_id text not null,
      number smallint not null,
      kind text not null default 'desk',
      clerk_id uuid,
      opened_at timestamptz,
      primary key (office_id, id),
      unique (office_id, branch_id, number),
      foreign key (office_id, pool_id) references pools,
      foreign key (office_id, branch_id, hall_id) references halls
    )`.execute(db)
  await sql`create unique index one_workplace_a_clerk on workplaces (clerk_id)`.execute(db)
  await sql`
    create table lines (
      office_id text not null,
      branch_id text not null,
      letter text not null,
      title jsonb not null,
      hall_id text not null,
      primary key (office_id, branch_id, letter),
      foreign key (office_id, branch_id, hall_id) references halls
    )`.execute(db)
  // The most specialised pool first: rank 1.
  await sql`
    create table line_pools (
      office_id text not null,
      branch_id text not null,
      letter text not null,
      pool_id text not null,
      rank smallint not null,
      primary key (office_id, branch_id, letter, pool_id),
      foreign key (office_id, branch_id, letter) references lines,
      foreign key (office_id, pool_id) references pools
    )`.execute(db)
  // Weekly hours of a pool and how many desks are planned; places are minted from it.
  await sql`
    create table timetables (
      office_id text not null,
      pool_id text not null,
      weekday smallint not null check (weekday between 1 and 7),
      opens time not null,
      closes time not null check (closes > opens),
      desks smallint not null check (desks > 0),
      primary key (office_id, pool_id, weekday, opens),
      foreign key (office_id, pool_id) references pools
    )`.execute(db)
}
