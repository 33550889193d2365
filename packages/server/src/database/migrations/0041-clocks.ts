import { sql, type Kysely } from 'kysely'

/**
 * A clock is a row for each fact: when it started and with which term, when it ended. Where it ends is kept
 * with what it is of, to sort by. Decisions and their notices can come twice.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table clock_facts (
      office_id text not null,
      owner_kind text not null check (owner_kind in ('application')),
      owner_id text not null,
      seq smallint not null,
      kind text not null check (kind in ('started', 'stopped', 'resumed', 'ended')),
      at timestamptz not null,
      term_value integer,
      term_unit text,
      primary key (office_id, owner_kind, owner_id, seq),
      check ((term_value is null) = (term_unit is null)),
      check (term_unit is null or kind = 'started')
    )`.execute(db)
  await sql`alter table applications add column decision_by_at text`.execute(db)
  await sql`
    with terms as (
      select a.office_id, a.number, a.registered_at, a.decision_by, o.time_zone, coalesce(
          (select v from jsonb_array_elements(s.card->'deadlines') as variants(v) where v->>'kind' = 'standard' limit 1),
          s.card->'deadlines'->0) as term
      from applications a
      join offices o on o.id = a.office_id
      join services s on s.office_id = a.office_id and s.id = a.service_id and s.version = a.service_version
    ), started as (
      insert into clock_facts (office_id, owner_kind, owner_id, seq, kind, at, term_value, term_unit)
      select office_id, 'application', number, 1, 'started', registered_at,
        case when term->>'unit' is not null then coalesce((term->>'value')::int, 0) end, term->>'unit'
      from terms
    )
    update applications a
    set decision_by_at = to_char(ends.at, 'HH24:MI')
    from terms t, lateral (
      select (t.registered_at + make_interval(hours => (t.term->>'value')::int)) at time zone t.time_zone as at) as ends
    where a.office_id = t.office_id and a.number = t.number and t.term->>'unit' = 'hours'
      and ends.at::date = t.decision_by`.execute(db)
  await sql`
    insert into clock_facts (office_id, owner_kind, owner_id, seq, kind, at)
    select office_id, 'application', number, 2, 'ended', decided_at from decisions`.execute(db)
  await sql`
    alter table decisions add column seq smallint not null default 1,
      drop constraint decisions_pkey, add primary key (office_id, number, seq)`.execute(db)
  await sql`alter table decisions alter column seq drop default`.execute(db)
  await sql`
    alter table notices add column decision smallint not null default 1,
      drop constraint notices_pkey, add primary key (office_id, number, decision, kind)`.execute(db)
  await sql`alter table notices alter column decision drop default`.execute(db)
}
