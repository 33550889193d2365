import { sql, type Kysely } from 'kysely'

/** Applications with their steps, papers, people who took part, decisions and notices. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table application_numbers (
      office_id text not null,
      branch_id text not null,
      year smallint not null,
      last integer not null,
      primary key (office_id, branch_id, year)
    )`.execute(db)
  await sql`
    create table applications (
      office_id text not null,
      number text not null,
      branch_id text not null,
      service_id text not null,
      service_version integer not null,
      agency_id text not null,
      ticket_id uuid references tickets,
      state text not null,
      generation smallint not null default 0,
      registered_at timestamptz not null,
      decision_by date,
      official_id uuid references staff,
      changed_at timestamptz not null,
      primary key (office_id, number),
      foreign key (office_id, branch_id) references branches,
      foreign key (office_id, service_id, service_version) references services (office_id, id, version)
    )`.execute(db)
  await sql`create index applications_of_official on applications (official_id, state)`.execute(db)
  await sql`create index applications_of_branch on applications (office_id, branch_id, state)`.execute(
    db,
  )
  await sql`create index applications_of_ticket on applications (ticket_id)`.execute(db)
  await sql`
    create table applicants (
      office_id text not null,
      number text not null,
      name text not null,
      phone text,
      email text,
      language text not null default 'uk',
      primary key (office_id, number),
      foreign key (office_id, number) references applications
    )`.execute(db)
  await sql`
    create table application_papers (
      office_id text not null,
      number text not null,
      position smallint not null,
      document_id text not null,
      state text not null check (state in ('brought', 'from-register', 'missing')),
      primary key (office_id, number, position),
      foreign key (office_id, number) references applications
    )`.execute(db)
  await sql`
    create table application_steps (
      id bigint generated always as identity primary key,
      office_id text not null,
      number text not null,
      state text not null,
      at timestamptz not null,
      by_kind text not null,
      by_id text,
      place jsonb,
      desk smallint,
      foreign key (office_id, number) references applications
    )`.execute(db)
  await sql`create index steps_of_application on application_steps (office_id, number, id)`.execute(
    db,
  )
  // Whoever stands here can never decide the application.
  await sql`
    create table application_participants (
      office_id text not null,
      number text not null,
      staff_id uuid not null references staff,
      part text not null,
      primary key (office_id, number, staff_id),
      foreign key (office_id, number) references applications
    )`.execute(db)
  await sql`
    create table decisions (
      office_id text not null,
      number text not null,
      outcome text not null check (outcome in ('granted', 'refused')),
      ground_id text,
      reasons text,
      official_id uuid not null references staff,
      decided_at timestamptz not null,
      complain_until date,
      primary key (office_id, number),
      foreign key (office_id, number) references applications,
      check (outcome = 'granted' or (ground_id is not null and reasons is not null))
    )`.execute(db)
  // The guard of the promise stands in the database too: no role and no act gets round it.
  await sql`
    create function decided_by_another_person() returns trigger language plpgsql as $$
      begin
        if exists (select from application_participants p
                   where p.office_id = new.office_id and p.number = new.number and p.staff_id = new.official_id) then
          raise exception 'who took part can not decide' using errcode = 'OF001';
        end if;
        return new;
      end
    $$`.execute(db)
  await sql`
    create trigger decided_by_another_person before insert or update on decisions
    for each row execute function decided_by_another_person()`.execute(db)
  await sql`
    create table notices (
      office_id text not null,
      number text not null,
      kind text not null,
      channel text not null,
      sent_at timestamptz not null,
      primary key (office_id, number, kind),
      foreign key (office_id, number) references applications
    )`.execute(db)
}
