import { sql } from 'kysely'
import type { Database, Tx } from '../../../database/open.ts'
import { returns, text } from '../../../database/returns.ts'
import type { Card } from './card.ts'

type Db = Database | Tx

/** How cards come in. */
export interface Making {
  readonly how: 'brought-in' | 'added' | 'changed' | 'verified' | 'restored'
  readonly by?: string
  readonly why?: string | undefined
}

/** Locks cards: who changes one of them does so after the other. */
export async function lockCards(db: Db, office: string, ids: readonly string[]): Promise<void> {
  await sql`
    select from services where office_id = ${office} and id = any(${[...ids]}) and version = 1
    order by id for no key update`.execute(db)
}

/** Locks an id of which there is no card yet: of two who add one, one waits. */
export async function lockNewCard(db: Db, office: string, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`card ${office} ${id}`}, 0))`.execute(
    db,
  )
}

/**
 * Puts cards in; an unchanged card keeps its version, a changed one gets the next. A file that only
 * does not know of a check takes none away, and none brings a card back into use. Returns ids of
 * changed ones.
 */
export async function putCards(
  db: Db,
  office: string,
  cards: readonly Card[],
  making?: Making,
): Promise<string[]> {
  await lockCards(
    db,
    office,
    cards.map(({ id }) => id),
  )
  return putVersions(db, office, cards, making)
}

/** The same for cards that are locked already. */
export async function putVersions(
  db: Db,
  office: string,
  cards: readonly Card[],
  { how, by, why }: Making = { how: 'brought-in' },
): Promise<string[]> {
  const { rows } = await returns({ id: text })`
    with given as (
      select c as card, c->>'id' as id, c->'verification'->>'verifiedOn' as verified_on
      from jsonb_array_elements(${JSON.stringify(cards)}::jsonb) as c
    ), newest as (
      select distinct on (s.id) s.id, s.version, s.card from services s
      where s.office_id = ${office} and s.id in (select id from given) order by s.id, s.version desc
    ), changed as (
      select g.*, coalesce(n.version, 0) + 1 as version
      from given g left join newest n on n.id = g.id
      where n.card is distinct from g.card
        and not coalesce(g.verified_on is null and n.card->'verification' ? 'verifiedOn'
          and ${how} = 'brought-in' and n.card - 'verification' = g.card - 'verification', false)
    ), retired as (
      update services s set current = false from changed c
      where s.office_id = ${office} and s.id = c.id and s.current
      returning s.id
    ), waited as (select count(*) from retired)
    insert into services (office_id, id, version, current, national_id, category_id, agency_id, letter,
      minutes, extra_minutes, card, made_at, how, made_by, why, verified_by)
    select ${office}, id, version, false, card->>'nationalId', card->'category'->>'id', card->'agency'->>'id',
      card->>'letter', (card->>'minutes')::smallint, (card->>'extraMinutes')::smallint, card,
      office_now(), ${how}, ${by ?? null}, ${why ?? null},
      case when ${how} = 'verified' then ${by ?? null}::uuid else (
        select o.verified_by from services o
        where o.office_id = ${office} and o.id = changed.id
          and o.card->'verification'->>'verifiedOn' = changed.verified_on
        order by o.version desc limit 1) end
    from changed, waited
    returning id`.execute(db)
  await showNewest(
    db,
    office,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id }) => id)
}

/** Makes the newest version of cards in use the one that people see. */
export async function showNewest(db: Db, office: string, ids: readonly string[]): Promise<void> {
  await sql`
    update services s set current = true
    where s.office_id = ${office} and s.id = any(${[...ids]}) and not s.current
      and s.version = (select max(version) from services n where n.office_id = s.office_id and n.id = s.id)
      /* guard import-revives-nothing */ and not exists (select from services_out_of_use /* end guard */ o where o.office_id = s.office_id and o.service_id = s.id)`.execute(
    db,
  )
}

/** Takes a card out of use. Whether it was in use. */
export async function putOutOfUse(db: Db, office: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    with out as (
      insert into services_out_of_use (office_id, service_id) values (${office}, ${id})
      on conflict do nothing returning service_id
    )
    update services s set current = false, moves = moves + 1 from out
    where s.office_id = ${office} and s.id = out.service_id and s.current returning s.id`.execute(
    db,
  )
  return rows.length > 0
}

/** Lets a card back into use. Whether it was out. */
export async function letIntoUse(db: Db, office: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    with back as (
      delete from services_out_of_use where office_id = ${office} and service_id = ${id} returning service_id
    )
    update services s set moves = moves + 1 from back
    where s.office_id = ${office} and s.id = back.service_id and s.version = 1 returning s.id`.execute(
    db,
  )
  return rows.length > 0
}
