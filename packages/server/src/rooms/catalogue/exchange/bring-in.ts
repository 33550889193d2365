import type { Database, Tx } from '../../../database/open.ts'
import { readJsonFile } from '../../../text/read-sent.ts'
import { importCatalogue } from '../import-catalogue.ts'
import type { CatalogueFile, PackagesFile } from '../read-catalogue.ts'
import { cardMaker } from './card-of-row.ts'
import { ColumnMap, mistakesInMap } from './column-map.ts'
import { importCards, knownCards } from './import-cards.ts'
import { readEach, type BadLine, type Merged, type Reading } from './reading.ts'
import type { Card } from '../cards/card.ts'
import { listCodes, putCodes } from '../service-codes.store.ts'
import { saysSame } from './read-cells.ts'
import { readRegister } from './read-register.ts'
import { decodeText, foldColumn, readCsvRows, readJsonRows, type Row } from './read-rows.ts'
import { readSeed } from './read-seed.ts'
import { ServiceCodes, type Apart } from './service-codes.ts'
import { ownColumns } from './write-csv.ts'

/** A file of services as it lies there, with its column map where it has one. */
export interface ServicesFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly map?: unknown
  readonly packages?: PackagesFile | undefined
  /** Nothing comes in when one line is bad. */
  readonly strict?: boolean
  /** A code that looks like another service's means that one, and a second line of a code says more of its service. */
  readonly merge?: boolean
}

/** What came in. */
export interface BroughtIn {
  readonly read: number
  readonly changed: readonly string[]
  readonly bad: readonly BadLine[]
  /** Codes that look like another service's and got a service of their own. */
  readonly apart: readonly Apart[]
  /** What was taken for a service that was there already. */
  readonly merged: readonly Merged[]
}

/** A file of which nothing can be read; the sentence says why. */
export class FileMistake extends Error {}

const lists = ['agencies', 'categories', 'lifeEvents', 'documents', 'services']

function readJson(name: string, text: string): unknown {
  try {
    return readJsonFile(text)
  } catch (error) {
    throw new FileMistake(`${name} can't be read as JSON: ${(error as Error).message}`)
  }
}

function readMap(given: unknown): ColumnMap {
  const mistakes = mistakesInMap(given)
  if (mistakes.length > 0)
    throw new FileMistake(`The column map can't be used:\n  ${mistakes.join('\n  ')}`)
  return ColumnMap.parse(given)
}

/** What the office has already. */
interface Office {
  readonly known: Map<string, Card>
  /** The same when lines are merged. */
  readonly merging: Map<string, Card> | undefined
  readonly codes: ServiceCodes
}

function readRows(
  rows: readonly Row[],
  map: ColumnMap,
  { known, codes, merging }: Office,
  source: string,
): Reading {
  const wanted = rows.filter((row) =>
    Object.entries(map.only).every(([column, said]) =>
      row.all(column).some((word) => saysSame(word, said)),
    ),
  )
  return readEach(wanted, ({ where }) => where, cardMaker(map, known, codes, source), merging)
}

function readCsv({ name, bytes, map: given }: ServicesFile, office: Office): Reading {
  const asked = given === undefined ? undefined : readMap(given)
  const wanted = asked ? Object.values(asked.columns) : ['id']
  const { rows, columns, bad } = readCsvRows(decodeText(bytes), wanted, asked?.delimiter)
  const folded = columns.map(foldColumn)
  const map = asked ?? readMap(ownColumns(columns))
  const lacking = [...Object.values(map.columns), ...Object.keys(map.only)].filter(
    (column) => !folded.includes(foldColumn(column)),
  )
  if (lacking.length > 0)
    throw new FileMistake(
      `${name} has no column ${lacking.join(', ')}. It has: ${columns.join(', ')}`,
    )
  const reading = readRows(rows, map, office, name)
  return { ...reading, bad: [...bad, ...reading.bad] }
}

/** Reads a file as what it is: CSV, JSON with a column map, a list of the register, the seed's form. */
function readFile(file: ServicesFile, office: Office): Reading & { seed?: CatalogueFile } {
  if (file.name.toLowerCase().endsWith('.csv')) return readCsv(file, office)
  const json = readJson(file.name, decodeText(file.bytes))
  if (file.map !== undefined) {
    const map = readMap(file.map)
    const rows = readJsonRows(json, map)
    if (!rows) throw new FileMistake(`${file.name} has no list at "${map.list ?? ''}".`)
    return readRows(rows, map, office, file.name)
  }
  if (Array.isArray(json)) return readRegister(json, office.known, office.codes, office.merging)
  const seed = json as Record<string, unknown> | null
  const lacking = lists.filter((name) => !Array.isArray(seed?.[name]))
  if (lacking.length > 0)
    throw new FileMistake(
      `${file.name} lacks the lists ${lacking.join(', ')}: write it in the form of packages/server/data, or give --map.`,
    )
  return { ...readSeed(seed as unknown as CatalogueFile), seed: seed as unknown as CatalogueFile }
}

/**
 * Brings the services of a file in: its good lines, or with `strict` all or nothing. A second time
 * changes only what changed; an application keeps the version of its card.
 */
export async function bringIn(
  db: Database | Tx,
  office: string,
  file: ServicesFile,
): Promise<BroughtIn> {
  const known = new Map(await knownCards(db, office))
  const merging = file.merge ? known : undefined
  const codes = new ServiceCodes(await listCodes(db, office), known, file.merge)
  const { cards, bad, seed, merged: lines } = readFile(file, { known, codes, merging })
  const { apart } = codes
  const merged = [...codes.merged, ...lines]
  const read = cards.length + bad.length + lines.length
  if (file.strict && bad.length > 0) return { read, changed: [], bad, apart, merged }
  if (!seed) {
    const changed = await importCards(db, office, cards)
    await putCodes(db, office, codes.codesOf(cards))
    return { read, bad, apart, merged, changed }
  }
  const good = new Set(cards.map(({ id }) => id))
  const services = seed.services.filter((service) => good.delete(service?.id))
  const changed = await importCatalogue(db, office, { ...seed, services }, file.packages)
  return { read, bad, apart, merged, changed }
}
