import { sql, type Kysely } from 'kysely'

/** The clock of the office, the audit, the outbox and the stored results of repeated calls. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table office_clock (
      one boolean primary key default true check (one),
      real_at timestamptz not null,
      office_at timestamptz not null,
      rate double precision not null check (rate >= 0)
    )`.execute(db)

  // One row moves and scales the time; without it the office lives in real time.
  await sql`
    create function office_now() returns timestamptz language sql stable parallel safe as $$
      select coalesce((select office_at + (now() - real_at) * rate from office_clock), now())
    $$`.execute(db)

  await sql`
    create table audit (
      id bigint generated always as identity primary key,
      at timestamptz not null default now(),
      office_at timestamptz not null default office_now(),
      office_id text not null,
      caller_kind text not null,
      caller_id text,
      act text not null,
      thing text not null,
      thing_id text not null,
      why text,
      detail jsonb
    )`.execute(db)
  await sql`create index audit_thing on audit (office_id, thing, thing_id)`.execute(db)
  // Append-only by right and, against an owner who gives himself the right back, by trigger.
  await sql`
    create function audit_is_append_only() returns trigger language plpgsql as $$
      begin raise exception 'the audit is append-only' using errcode = 'insufficient_privilege'; end
    $$`.execute(db)
  await sql`
    create trigger audit_append_only before update or delete or truncate on audit
    for each statement execute function audit_is_append_only()`.execute(db)
  await sql`revoke update, delete, truncate on audit from current_user`.execute(db)

  await sql`
    create table outbox (
      id bigint generated always as identity primary key,
      office_id text not null,
      kind text not null,
      thing text not null,
      detail jsonb not null default '{}',
      due_at timestamptz not null default now(),
      attempts integer not null default 0,
      failure text,
      dead_at timestamptz
    )`.execute(db)
  await sql`create index outbox_due on outbox (due_at) where dead_at is null`.execute(db)

  await sql`
    create table replies (
      key_hash bytea primary key,
      body_hash bytea not null,
      status smallint,
      answer jsonb,
      code_for text,
      kept boolean not null default false,
      made_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index replies_old on replies (made_at) where not kept`.execute(db)
}
