import { sql, type Kysely } from 'kysely'

/** What is asked of today is found without reading the past, however long it is. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create index calls_of_ticket on calls (ticket_id, id)`.execute(db)
  await sql`create index calls_of_day on calls (office_id, on_day, workplace_id, id desc)`.execute(
    db,
  )
  await sql`drop index calls_of_workplace`.execute(db)
  await sql`alter table tickets add column restored boolean not null default false`.execute(db)
  await sql`comment on column tickets.restored is 'was missed and waits, or waited, again: an exception that is counted'`.execute(
    db,
  )
  await sql`
    create index tickets_restored on tickets (office_id, branch_id, on_day) where restored`.execute(
    db,
  )
  await sql`
    create index applications_forwarded on applications (office_id, number) where state = 'forwarded'`.execute(
    db,
  )
  await sql`
    create index applications_in_review on applications (official_id, (coalesce(decision_by, 'infinity'::date)), number)
    where state = 'in-review'`.execute(db)
  // The lists of staff: latest term first, each page where the last one ended.
  await sql`
    create index applications_by_term on applications (office_id, (coalesce(decision_by, 'infinity'::date)), number)`.execute(
    db,
  )
  await sql`
    create index applications_to_forward on applications (office_id, (coalesce(decision_by, 'infinity'::date)), number)
    where state = 'registered'`.execute(db)
  await sql`
    create index applications_to_hand_over on applications (office_id, (coalesce(decision_by, 'infinity'::date)), number)
    where state in ('granted', 'refused', 'notified')`.execute(db)
  await sql`create index ratings_open on ratings (open_until) where open_until is not null`.execute(
    db,
  )
  await sql`
    create index place_days_changing on place_days (changes_at) where changes_at < 'infinity'`.execute(
    db,
  )
  // The average is asked by anybody, and ratings are never fewer.
  await sql`
    create table rating_counts (
      office_id text not null,
      on_day date not null,
      score smallint not null check (score between 1 and 3),
      count integer not null,
      primary key (office_id, on_day, score)
    )`.execute(db)
  await sql`
    insert into rating_counts (office_id, on_day, score, count)
    select office_id, on_day, score, count(*) from ratings group by office_id, on_day, score`.execute(
    db,
  )
  await sql`drop index ratings_of_office`.execute(db)
  // OF001 is what office_must raises, and means: try again with care.
  await sql`
    create or replace function decided_by_another_person() returns trigger language plpgsql as $$
      begin
        if exists (select from application_participants p
                   where p.office_id = new.office_id and p.number = new.number and p.staff_id = new.official_id) then
          raise exception 'who took part can not decide' using errcode = 'OF002';
        end if;
        return new;
      end
    $$`.execute(db)
}
