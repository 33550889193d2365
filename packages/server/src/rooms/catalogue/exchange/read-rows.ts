import { parse } from 'csv-parse/sync'
import { readSent } from '../../../text/read-sent.ts'
import type { ColumnMap } from './column-map.ts'
import type { BadLine } from './reading.ts'
import { textsOf, wordsOf, type Texts } from './texts-of.ts'

/** A line of somebody's file. */
export interface Row {
  readonly where: string
  /** What a column says; undefined when it says nothing. */
  get(column: string): string | undefined
  /** Each thing that a column says. */
  all(column: string): readonly string[]
  /** What a column says by language, where it tells them. */
  texts(column: string): Texts | undefined
}

/** Plain words: without the tags and entities of web pages; a dash alone says nothing. */
const plain = (text: string): string =>
  readSent(text)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&shy;/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[-–—]+$/, '')

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** A line whose columns have these values. */
function rowOf(where: string, valueOf: (column: string) => unknown): Row {
  const all = (column: string) =>
    wordsOf(valueOf(column)).flatMap((word) => {
      const said = plain(word)
      return said ? [said] : []
    })
  return {
    where,
    all,
    get: (column) => all(column).join('|') || undefined,
    texts(column) {
      const texts = Object.entries(textsOf(valueOf(column)) ?? {})
      const said = texts.flatMap(([language, text]) => {
        const word = plain(text)
        return word ? [[language, word] as const] : []
      })
      return said.length > 0 ? Object.fromEntries(said) : undefined
    },
  }
}

/** Text of a file as spreadsheets write it: UTF-8, UTF-16 by its mark, or else Windows-1251. */
export function decodeText(bytes: Uint8Array): string {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex')
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes)
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

/** The name of a column, however it is spaced and in whichever case. */
export const foldColumn = (name: string): string =>
  readSent(name).trim().replace(/\s+/g, ' ').toLowerCase()

/** Finds the line that names the columns, below a spreadsheet's hint and titles, and what separates them. */
function findHead(text: string, wanted: readonly string[], given?: string) {
  const lines = text.split(/\r\n|\n|\r/, 20)
  const hint = /^\ufeff?sep=(.)$/i.exec(lines[0] ?? '')?.[1]
  const only = given ?? hint
  const names = wanted.map(foldColumn)
  const heads = lines.slice(hint ? 1 : 0).flatMap((line, at) =>
    (only ? [only] : [',', ';', '\t']).map((delimiter) => {
      const cells = line.split(delimiter).map((cell) => foldColumn(cell.replaceAll('"', '')))
      const named = names.filter((name) => cells.includes(name)).length
      return { from: at + (hint ? 2 : 1), delimiter, named, cells: cells.length }
    }),
  )
  const most = Math.max(...heads.map(({ named }) => named))
  const first = heads.find(({ named }) => named === most)!.from
  return heads
    .filter(({ from, named }) => named === most && from === first)
    .toSorted((one, other) => other.cells - one.cells)[0]!
}

/** The lines of a CSV file, and those that can't be read. A formula's quote, which our export adds, goes. */
export function readCsvRows(
  text: string,
  wanted: readonly string[],
  given?: string,
): { rows: Row[]; columns: string[]; bad: BadLine[] } {
  const bad: BadLine[] = []
  let columns: string[] = []
  const { from, delimiter } = findHead(text, wanted, given)
  const records = parse(text, {
    bom: true,
    delimiter,
    info: true,
    from_line: from,
    skip_empty_lines: true,
    skip_records_with_error: true,
    columns: (head: string[]) => (columns = head.map((name) => name.trim())).map(foldColumn),
    on_skip: (error) => {
      bad.push({
        where: `line ${String(error?.lines ?? '?')}`,
        reason: error?.message ?? 'unreadable',
      })
      return undefined
    },
  }) as unknown as { info: { lines: number }; record: Record<string, string> }[]
  const rows = records.map(({ info, record }) =>
    rowOf(`line ${info.lines}`, (column) =>
      (record[foldColumn(column)] ?? '').replace(/^'(?=[=+\-@\t\r])/, ''),
    ),
  )
  return { rows, columns, bad }
}

const has = (from: unknown, name: string): from is Record<string, unknown> =>
  typeof from === 'object' && from !== null && Object.hasOwn(from, name)

/** What stands at a path; a name that has points of its own comes first. */
const reach = (from: unknown, path: string): unknown =>
  has(from, path)
    ? from[path]
    : path.split('.').reduce<unknown>((at, name) => (has(at, name) ? at[name] : undefined), from)

/** The items of a JSON list as lines. */
export function readJsonRows(file: unknown, { list }: Pick<ColumnMap, 'list'>): Row[] | undefined {
  const items = list ? reach(file, list) : file
  if (!Array.isArray(items)) return undefined
  return items.map((item: unknown, number) =>
    rowOf(`service ${number + 1}`, (column) => reach(item, column)),
  )
}
