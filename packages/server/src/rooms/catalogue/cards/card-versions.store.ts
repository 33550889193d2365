import type { CardInList, CardVersion, Doer, Service } from '@transparent-office/contract'
import { sql } from 'kysely'
import type { Database, Tx } from '../../../database/open.ts'
import {
  as,
  bool,
  instant,
  integer,
  json,
  orNull,
  returns,
  text,
} from '../../../database/returns.ts'
import type { Card } from './card.ts'

type Db = Database | Tx

/** The newest version of each card, in use or not. */
export async function listNewestCards(db: Db, office: string): Promise<Card[]> {
  const { rows } = await returns({ card: json<Card>() })`
    select distinct on (id) card from services where office_id = ${office} order by id, version desc`.execute(
    db,
  )
  return rows.map(({ card }) => card)
}

/** The newest version of a card, in use or not. */
export async function findNewestCard(
  db: Db,
  office: string,
  id: string,
): Promise<Service | undefined> {
  const { rows } = await returns({ version: integer, card: json<Card>() })`
    select version, card from services
    where office_id = ${office} and id = ${id} order by version desc limit 1`.execute(db)
  return rows[0] && { ...rows[0].card, version: rows[0].version }
}

/** A card as those who keep the catalogue see it, with all its versions, the newest first. */
export interface CardWithVersions {
  readonly card: Service
  readonly inUse: boolean
  readonly verifiedBy: Doer | null
  readonly versions: CardVersion[]
}

export async function findCardWithVersions(
  db: Db,
  office: string,
  id: string,
): Promise<CardWithVersions | undefined> {
  const { rows } = await returns({
    version: integer,
    how: as<CardVersion['how']>(text),
    at: instant,
    why: orNull(text),
    inUse: bool,
    card: orNull(json<Card>()),
    by: orNull(json<Doer>()),
    verifiedBy: orNull(json<Doer>()),
  })`
    select s.version, s.how, s.made_at as at, s.why, s.current as "inUse",
      case when s.version = max(s.version) over () then s.card end as card,
      case when m.id is not null then jsonb_build_object('id', m.id, 'name', m.name) end as by,
      case when v.id is not null then jsonb_build_object('id', v.id, 'name', v.name) end as "verifiedBy"
    from services s left join staff m on m.id = s.made_by left join staff v on v.id = s.verified_by
    where s.office_id = ${office} and s.id = ${id} order by s.version desc`.execute(db)
  const [newest] = rows
  if (!newest) return undefined
  return {
    card: { ...newest.card!, version: newest.version },
    inUse: newest.inUse,
    verifiedBy: newest.verifiedBy,
    versions: rows.map(({ version, how, at, by, why }) => ({
      version,
      how,
      madeAt: at.toISOString(),
      ...(by && { madeBy: by }),
      ...(why && { why }),
    })),
  }
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
  const { rows } = await returns({
    card: json<Card>(),
    version: integer,
    inUse: bool,
    at: instant,
    verifiedBy: orNull(json<Doer>()),
  })`
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
