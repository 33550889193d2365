import { parse } from 'csv-parse/sync'
import { readSent } from '../../../http/read-body.ts'
import type { ColumnMap } from './column-map.ts'
import type { BadLine } from './reading.ts'

/** A line of somebody's file. */
export interface Row {
  readonly where: string
  /** What a column says; undefined when it says nothing. */
  get(column: string): string | undefined
}

/** Plain words: without the tags and entities of web pages. */
const plain = (text: string): string =>
  readSent(text)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&shy;/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!)
    .replace(/\s+/g, ' ')
    .trim()

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** Text of a file as spreadsheets write it: UTF-8, or else Windows-1251. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

const delimiterOf = (text: string): string => {
  const [head = ''] = text.split('\n', 1)
  const often = (one: string) => head.split(one).length
  return [',', ';', '\t'].sort((a, b) => often(b) - often(a))[0]!
}

/** The lines of a CSV file, and those that can't be read. A formula's quote, which our export adds, goes. */
export function readCsvRows(
  text: string,
  delimiter = delimiterOf(text),
): { rows: Row[]; columns: string[]; bad: BadLine[] } {
  const bad: BadLine[] = []
  let columns: string[] = []
  const records = parse(text, {
    bom: true,
    delimiter,
    info: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    columns: (head: string[]) => (columns = head.map((name) => name.trim())),
    on_skip: (error) => {
      bad.push({
        where: `line ${String(error?.lines ?? '?')}`,
        reason: error?.message ?? 'unreadable',
      })
      return undefined
    },
  }) as unknown as { info: { lines: number }; record: Record<string, string> }[]
  const rows = records.map(({ info, record }) => ({
    where: `line ${info.lines}`,
    get: (column: string) =>
      plain((record[column] ?? '').replace(/^'(?=[=+\-@\t\r])/, '')) || undefined,
  }))
  return { rows, columns, bad }
}

const reach = (from: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], from)

/** The items of a JSON list as lines. */
export function readJsonRows(file: unknown, { list }: Pick<ColumnMap, 'list'>): Row[] | undefined {
  const items = list ? reach(file, list) : file
  if (!Array.isArray(items)) return undefined
  return items.map((item: unknown, number) => ({
    where: `service ${number + 1}`,
    get(column) {
      const found = reach(item, column)
      const text = Array.isArray(found) ? found.join('|') : found
      return typeof text === 'string' || typeof text === 'number'
        ? plain(String(text)) || undefined
        : undefined
    },
  }))
}
