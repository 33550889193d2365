import type { CardInList, CardVersion, Doer, Service } from '@transparent-office/contract'
import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import type { Card } from './read-catalogue.ts'

type Db = Database | Tx

/** The newest version of each card, in use or not. */
export async function listNewestCards(db: Db, office: string): Promise<Card[]> {
  const { rows } = await sql<{ card: Card }>`
    select distinct on (id) card from services where office_id = ${office} order by id, version desc`.execute(
    db,
  )
  return rows.map(({ card }) => card)
}

/** A card as those who keep the catalogue see it. */
export interface KeptRow {
  readonly card: Service
  readonly inUse: boolean
  readonly verifiedBy: Doer | null
}

/** The newest version of a card, in use or not. */
export async function findNewestCard(
  db: Db,
  office: string,
  id: string,
): Promise<KeptRow | undefined> {
  const { rows } = await sql<KeptRow & { version: number }>`
    select s.version, s.card, s.current as "inUse",
      case when v.id is not null then jsonb_build_object('id', v.id, 'name', v.name) end as "verifiedBy"
    from services s left join staff v on v.id = s.verified_by
    where s.office_id = ${office} and s.id = ${id} order by s.version desc limit 1`.execute(db)
  const [row] = rows
  return row && { ...row, card: { ...row.card, version: row.version } }
}

/** All versions of a card, the newest first. */
export async function listVersions(db: Db, office: string, id: string): Promise<CardVersion[]> {
  const { rows } = await sql<{
    version: number
    how: CardVersion['how']
    at: Date
    by: Doer | null
    why: string | null
  }>`
    select s.version, s.how, s.made_at as at, s.why,
      case when m.id is not null then jsonb_build_object('id', m.id, 'name', m.name) end as by
    from services s left join staff m on m.id = s.made_by
    where s.office_id = ${office} and s.id = ${id} order by s.version desc`.execute(db)
  return rows.map(({ version, how, at, by, why }) => ({
    version,
    how,
    madeAt: at.toISOString(),
    ...(by && { madeBy: by }),
    ...(why && { why }),
  }))
}

/** Which cards of the catalogue are asked for, and from which on. */
export interface CardsAsked {
  readonly words: string
  readonly list: string
  /** Id of the last card of the page before. */
  readonly after: string | null
  readonly most: number
}

const titleOf = (table: string) => {
  const card = sql.ref(`${table}.card`)
  return sql`(coalesce(${card}->'title'->>'uk', ${card}->'title'->>'en', ${card}->'title'->>'de') collate ukrainian)`
}

const plain = (text: unknown) => sql`translate(lower(${text} collate ukrainian), '''’\`', 'ʼʼʼ')`

/** A page of the catalogue, by title. */
export async function listCardRows(
  db: Db,
  office: string,
  { words, list, after, most }: CardsAsked,
): Promise<CardInList[]> {
  const { rows } = await sql<{
    card: Card
    version: number
    inUse: boolean
    at: Date
    verifiedBy: Doer | null
  }>`
    select s.card, s.version, s.current as "inUse", s.made_at as at,
      case when v.id is not null then jsonb_build_object('id', v.id, 'name', v.name) end as "verifiedBy"
    from services s left join staff v on v.id = s.verified_by
    where s.office_id = ${office}
      and s.version = (select max(version) from services n where n.office_id = s.office_id and n.id = s.id)
      and (${list} = 'all' or s.current = (${list} <> 'out-of-use'))
      and (${list} <> 'unverified' or not s.card->'verification' ? 'verifiedOn')
      and position(${plain(words)} in ${plain(sql`concat_ws(' ', s.id, s.card->>'title', s.card->>'synonyms')`)}) > 0
      and (${after}::text is null or (${titleOf('s')}, s.id) > (
        select ${titleOf('a')}, a.id from services a
        where a.office_id = s.office_id and a.id = ${after} order by a.version desc limit 1))
    order by ${titleOf('s')}, s.id limit ${most}`.execute(db)
  return rows.map(({ card, version, inUse, at, verifiedBy }) => ({
    id: card.id,
    title: card.title,
    category: card.category,
    agency: card.agency,
    version,
    inUse,
    level: card.verification.level,
    ...(card.verification.verifiedOn && { verifiedOn: card.verification.verifiedOn }),
    ...(verifiedBy && { verifiedBy }),
    madeAt: at.toISOString(),
  }))
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
