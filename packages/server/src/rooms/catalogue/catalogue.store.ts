import type { LocalizedText, Package, Service } from '@transparent-office/contract'
import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import type { Card } from './read-catalogue.ts'

type Db = Database | Tx

/** The newest card of each service. */
export async function listCards(db: Db, office: string): Promise<Service[]> {
  const { rows } = await sql<{ version: number; card: Card }>`
    select version, card from services where office_id = ${office} and current
    order by coalesce(card->'title'->>'uk', card->'title'->>'en', card->'title'->>'de') collate ukrainian, id`.execute(
    db,
  )
  return rows.map(({ version, card }) => ({ ...card, version }))
}

/** One card: the newest, or a version an application keeps. */
export async function findCard(
  db: Db,
  office: string,
  id: string,
  version?: number,
): Promise<Service | undefined> {
  const { rows } = await sql<{ version: number; card: Card }>`
    select version, card from services
    where office_id = ${office} and id = ${id}
      and (case when ${version ?? null}::int is null then current else version = ${version ?? null} end)`.execute(
    db,
  )
  return rows[0] && { ...rows[0].card, version: rows[0].version }
}

/** The newest cards of some services, in the order asked. */
export async function findCards(
  db: Db,
  office: string,
  ids: readonly string[],
): Promise<Service[]> {
  const { rows } = await sql<{ version: number; card: Card }>`
    select version, card from services where office_id = ${office} and current and id = any(${[...ids]})`.execute(
    db,
  )
  const found = new Map(rows.map(({ version, card }) => [card.id, { ...card, version }]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Grows with each version made and each card that goes out of use or comes back; tells an index that it is old. */
export async function findCatalogueVersion(db: Db, office: string): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select /* guard other-server-sees-cards */ count(*) || '.' || coalesce(sum(moves), 0) /* end guard */ as version
    from services where office_id = ${office}`.execute(db)
  return rows[0]!.version
}

type Shelf = 'agencies' | 'categories' | 'life_events' | 'documents'

export async function listShelf(
  db: Db,
  office: string,
  shelf: Shelf,
): Promise<{ id: string; title: LocalizedText; detail: Record<string, string> }[]> {
  const { rows } = await sql<{ id: string; title: LocalizedText; detail: Record<string, string> }>`
    select id, title, detail from ${sql.table(shelf)} where office_id = ${office} order by position`.execute(
    db,
  )
  return rows
}

export async function putShelf(
  db: Db,
  office: string,
  shelf: Shelf,
  items: readonly { id: string; title: LocalizedText; detail?: Record<string, string> }[],
): Promise<void> {
  await sql`
    insert into ${sql.table(shelf)} (office_id, id, position, title, detail)
    select ${office}, i->>'id', position, i->'title', coalesce(i->'detail', '{}')
    from jsonb_array_elements(${JSON.stringify(items)}::jsonb) with ordinality as items(i, position)
    on conflict (office_id, id) do update
    set position = excluded.position, title = excluded.title, detail = excluded.detail`.execute(db)
}

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
  { how, by, why }: Making = { how: 'brought-in' },
): Promise<string[]> {
  await lockCards(
    db,
    office,
    cards.map(({ id }) => id),
  )
  const { rows } = await sql<{ id: string }>`
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

/** The packages; each of their services that is in use, with its title as it is now. */
export async function listPackageRows(db: Db, office: string): Promise<Package[]> {
  const { rows } = await sql<{
    id: string
    lifeEvent: string
    title: LocalizedText
    one: string | null
    steps: Package['steps']
  }>`
    select p.id, p.life_event_id as "lifeEvent", p.title, one.id as one, steps.list as steps
    from packages p
    left join services one on one.office_id = p.office_id and one.id = p.one_application_service_id and one.current
    cross join lateral (
      select jsonb_agg(step || jsonb_build_object('title', s.card->'title') order by position) as list
      from jsonb_array_elements(p.steps) with ordinality as steps(step, position)
      join services s on s.office_id = p.office_id and s.id = step->>'service' and s.current
    ) steps
    where p.office_id = ${office} and steps.list is not null order by p.position`.execute(db)
  return rows.map(({ one, ...row }) => ({ ...row, ...(one && { oneApplicationService: one }) }))
}

export const findPackage = async (
  db: Db,
  office: string,
  id: string,
): Promise<Package | undefined> => (await listPackageRows(db, office)).find((one) => one.id === id)

export async function putPackages(
  db: Db,
  office: string,
  packages: readonly Package[],
): Promise<void> {
  await sql`
    insert into packages (office_id, id, position, life_event_id, title, one_application_service_id, steps)
    select ${office}, p->>'id', position, p->>'lifeEvent', p->'title', p->>'oneApplicationService', p->'steps'
    from jsonb_array_elements(${JSON.stringify(packages)}::jsonb) with ordinality as packages(p, position)
    on conflict (office_id, id) do update
    set position = excluded.position, life_event_id = excluded.life_event_id, title = excluded.title,
      one_application_service_id = excluded.one_application_service_id, steps = excluded.steps`.execute(
    db,
  )
}
