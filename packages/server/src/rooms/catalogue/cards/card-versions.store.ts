import type { CardVersion, Service } from '@transparent-office/contract'
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
  uuid,
  type RowOf,
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

const versionRow = {
  version: integer,
  how: as<CardVersion['how']>(text),
  madeAt: instant,
  why: orNull(text),
  inUse: bool,
  /** Of the newest version alone. */
  card: orNull(json<Card>()),
  madeBy: orNull(uuid),
  verifiedBy: orNull(uuid),
}

/** A version of a card, and ids of the staff who made and who verified it. */
export type VersionRow = RowOf<typeof versionRow>

/** All versions of a card, the newest first. */
export async function listVersions(db: Db, office: string, id: string): Promise<VersionRow[]> {
  const { rows } = await returns(versionRow)`
    select version, how, made_at as "madeAt", why, current as "inUse",
      case when version = max(version) over () then card end as card,
      made_by as "madeBy", verified_by as "verifiedBy"
    from services where office_id = ${office} and id = ${id} order by version desc`.execute(db)
  return rows
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

const listedCard = {
  card: json<Card>(),
  version: integer,
  inUse: bool,
  madeAt: instant,
  /** Id of the member of staff. */
  verifiedBy: orNull(uuid),
}

/** A card as a list of the catalogue has it. */
export type ListedCard = RowOf<typeof listedCard>

/** A page of the catalogue, by title. */
export async function listCardRows(
  db: Db,
  office: string,
  { words, list, after, most }: CardsAsked,
): Promise<ListedCard[]> {
  const { rows } = await returns(listedCard)`
    select s.card, s.version, s.current as "inUse", s.made_at as "madeAt", s.verified_by as "verifiedBy"
    from services s
    where s.office_id = ${office}
      and s.version = (select max(version) from services n where n.office_id = s.office_id and n.id = s.id)
      and (${list} = 'all' or s.current = (${list} <> 'out-of-use'))
      and (${list} <> 'unverified' or not s.card->'verification' ? 'verifiedOn')
      and position(${plain(words)} in ${plain(sql`concat_ws(' ', s.id, s.card->>'title', s.card->>'synonyms')`)}) > 0
      and (${after}::text is null or (${titleOf('s')}, s.id) > (
        select ${titleOf('a')}, a.id from services a
        where a.office_id = s.office_id and a.id = ${after} order by a.version desc limit 1))
    order by ${titleOf('s')}, s.id limit ${most}`.execute(db)
  return rows
}
