import { sql, type Kysely } from 'kysely'

/** Agencies, categories, life events, services with their versions, packages. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create collation if not exists ukrainian (provider = icu, locale = 'uk')`.execute(db)
  for (const name of ['agencies', 'categories', 'life_events', 'documents'])
    await sql`
      create table ${sql.table(name)} (
        office_id text not null references offices,
        id text not null,
        position smallint not null,
        title jsonb not null,
        detail jsonb not null default '{}',
        primary key (office_id, id)
      )`.execute(db)
  // A card is kept in each version; the newest is the one people see.
  await sql`
    create table services (
      office_id text not null references offices,
      id text not null,
      version integer not null check (version > 0),
      current boolean not null,
      national_id text,
      category_id text not null,
      agency_id text not null,
      letter text not null,
      minutes smallint not null check (minutes > 0),
      extra_minutes smallint not null check (extra_minutes >= 0),
      card jsonb not null,
      made_at timestamptz not null default now(),
      primary key (office_id, id, version),
      foreign key (office_id, category_id) references categories,
      foreign key (office_id, agency_id) references agencies
    )`.execute(db)
  await sql`create unique index one_current_card on services (office_id, id) where current`.execute(
    db,
  )
  await sql`
    create table packages (
      office_id text not null references offices,
      id text not null,
      position smallint not null,
      life_event_id text not null,
      title jsonb not null,
      one_application_service_id text,
      steps jsonb not null,
      primary key (office_id, id),
      foreign key (office_id, life_event_id) references life_events
    )`.execute(db)
}
