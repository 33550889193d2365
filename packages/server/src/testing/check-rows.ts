import { sql, type RawBuilder } from 'kysely'
import type { Described } from '../database/driver.ts'
import type { Database } from '../database/open.ts'
import { watchReturns, type Columns } from '../database/returns.ts'

/** Whether a column of a table may be null, by the table's OID and the column's number. */
const mayBeNull = new Map<string, boolean>()

/** Learns from the catalogue which columns may be null. */
async function readCatalogue(db: Database): Promise<void> {
  const { rows } = await sql<{ key: string; free: boolean }>`
    select a.attrelid || '.' || a.attnum as key, not a.attnotnull as free
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attnum > 0`.execute(
    db,
  )
  for (const { key, free } of rows) mayBeNull.set(key, free)
}

/** What a statement promises of its rows and does not keep. */
function brokenPromises(
  shape: Columns,
  { rows, fields = [] }: Described<Record<string, unknown>>,
): string[] {
  const brought = fields.map(({ name }) => name)
  const broken = [
    ...Object.keys(shape).flatMap((name) =>
      brought.includes(name) ? [] : `${name} is not brought`,
    ),
    ...brought.flatMap((name) => (name in shape ? [] : `${name} is brought, and not named`)),
  ]
  for (const { name, dataTypeID, tableID, columnID } of fields) {
    const column = shape[name]
    if (!column) continue
    if (!column.oids.includes(dataTypeID)) broken.push(`${name} has another type: ${dataTypeID}`)
    if (column.nullable) continue
    if (!column.known && mayBeNull.get(`${tableID}.${columnID}`))
      broken.push(`${name} may be null by its table: say orNull, or known where no row has it so`)
    if (rows.some((row) => row[name] === null)) broken.push(`${name} is null`)
  }
  return broken
}

/** From here on each statement's rows are compared with what it promises; it fails where they differ. */
export async function checkRows(db: Database): Promise<void> {
  await readCatalogue(db)
  watchReturns((shape, builder) => {
    const execute = builder.execute.bind(builder)
    const checked: RawBuilder<never>['execute'] = async (by) => {
      const brought = (await execute(by)) as Described<never>
      const broken = brokenPromises(shape, brought)
      if (broken.length > 0)
        throw new TypeError(`${broken.join('; ')}: ${(builder.compile(by) as { sql: string }).sql}`)
      return brought
    }
    return Object.assign(builder, { execute: checked })
  })
}
