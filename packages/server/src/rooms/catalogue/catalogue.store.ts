import type { LocalizedText, Package, Service } from '@transparent-office/contract'
import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import { integer, json, orNull, returns, text } from '../../database/returns.ts'
import type { Card } from './cards/card.ts'

type Db = Database | Tx

const cardRow = { version: integer, card: json<Card>() }

/** The newest card of each service. */
export async function listCards(db: Db, office: string): Promise<Service[]> {
  const { rows } = await returns(cardRow)`
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
  const { rows } = await returns(cardRow)`
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
  const { rows } = await returns(cardRow)`
    select version, card from services where office_id = ${office} and current and id = any(${[...ids]})`.execute(
    db,
  )
  const found = new Map(rows.map(({ version, card }) => [card.id, { ...card, version }]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Grows with each version made and each card that goes out of use or comes back; tells an index that it is old. */
export async function findCatalogueVersion(db: Db, office: string): Promise<string> {
  const { rows } = await returns({ version: text })`
    select /* guard other-server-sees-cards */ count(*) || '.' || coalesce(sum(moves), 0) /* end guard */ as version
    from services where office_id = ${office}`.execute(db)
  return rows[0]!.version
}

/** The packages; each of their services that is in use, with its title as it is now. */
export async function listPackageRows(db: Db, office: string): Promise<Package[]> {
  const { rows } = await returns({
    id: text,
    lifeEvent: text,
    title: json<LocalizedText>(),
    one: orNull(text),
    steps: json<Package['steps']>(),
  })`
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

/** Ids of the offices that give a service with this number in the national register. */
export async function listOfficesGiving(db: Db, nationalId: string): Promise<string[]> {
  const { rows } = await returns({ office: text })`
    /* all offices */ select distinct office_id as office from services where current and national_id = ${nationalId}`.execute(
    db,
  )
  return rows.map(({ office }) => office)
}
