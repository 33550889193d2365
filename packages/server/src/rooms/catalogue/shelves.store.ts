import type { LocalizedText } from '@transparent-office/contract'
import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import { as, integer, json, returns, text } from '../../database/returns.ts'

type Db = Database | Tx

/** A list of what cards name. */
export type Shelf = 'agencies' | 'categories' | 'life_events' | 'documents'

/** What stands on a shelf, as it is put there. */
export interface ToShelve {
  readonly id: string
  readonly title: LocalizedText
  readonly detail?: Record<string, string>
}

/** What stands on a shelf. */
export interface Shelved extends ToShelve {
  readonly detail: Record<string, string>
}

const shelved = {
  id: text,
  title: json<LocalizedText>(),
  detail: json<Record<string, string>>(),
}

export async function listShelf(db: Db, office: string, shelf: Shelf): Promise<Shelved[]> {
  const { rows } = await returns(shelved)`
    select id, title, detail from ${sql.table(shelf)} where office_id = ${office} order by position`.execute(
    db,
  )
  return rows
}

/** What a card may name: the shelves from which somebody chooses. */
export async function listShelves(
  db: Db,
  office: string,
): Promise<Record<'agencies' | 'categories' | 'life_events', Shelved[]>> {
  const { rows } = await returns({
    ...shelved,
    shelf: as<'agencies' | 'categories' | 'life_events'>(text),
    position: integer,
  })`
    select 'agencies' as shelf, id, title, detail, position from agencies where office_id = ${office}
    union all
    select 'categories', id, title, detail, position from categories where office_id = ${office}
    union all
    select 'life_events', id, title, detail, position from life_events where office_id = ${office}
    order by shelf, position`.execute(db)
  const of = (wanted: Shelf) => rows.filter(({ shelf }) => shelf === wanted)
  return {
    agencies: of('agencies'),
    categories: of('categories'),
    life_events: of('life_events'),
  }
}

/** Puts things on a shelf, in this order; what stands there already is as they say. */
export async function putShelf(
  db: Db,
  office: string,
  shelf: Shelf,
  items: readonly ToShelve[],
): Promise<void> {
  await sql`
    insert into ${sql.table(shelf)} (office_id, id, position, title, detail)
    select ${office}, i->>'id', position, i->'title', coalesce(i->'detail', '{}')
    from jsonb_array_elements(${JSON.stringify(items)}::jsonb) with ordinality as items(i, position)
    on conflict (office_id, id) do update
    set position = excluded.position, title = excluded.title, detail = excluded.detail`.execute(db)
}

/** Adds to a shelf what it lacks; what stands there stays as it is. */
export async function addToShelf(
  db: Db,
  office: string,
  shelf: Shelf,
  items: readonly ToShelve[],
): Promise<void> {
  const each = [...new Map(items.map((item) => [item.id, item])).values()]
  if (each.length === 0) return
  await sql`
    insert into ${sql.table(shelf)} (office_id, id, position, title, detail)
    select ${office}, i->>'id', row_number() over (order by position), i->'title', coalesce(i->'detail', '{}')
    from jsonb_array_elements(${JSON.stringify(each)}::jsonb) with ordinality as items(i, position)
    where not exists (
      select from ${sql.table(shelf)} s where s.office_id = ${office} and s.id = i->>'id')
    on conflict (office_id, id) do nothing`.execute(db)
}
