import { parseSync } from 'libpg-query'
import { ownerOf } from './owners.ts'

/** Tables whose rows belong to no office, or are the offices. */
const ofNoOffice = new Set([
  ...['office_clock', 'secret_keys', 'job_runs', 'warnings', 'offices', 'budgets'],
])

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** What a node holds, without the queries inside it. */
function* within(value: unknown): Generator<[string, Node]> {
  if (Array.isArray(value)) for (const one of value) yield* within(one)
  else if (isNode(value))
    for (const [kind, node] of Object.entries(value))
      if (isNode(node) && kind !== 'SelectStmt') {
        yield [kind, node]
        yield* within(node)
      }
}

const nameOf = (range: Node): string =>
  ((range['alias'] as Node | undefined)?.['aliasname'] ?? range['relname']) as string

/**
 * Tables of offices that a statement reads or changes without saying of which office: in no `where` or `on`
 * of the query that names one stands its `office_id`. A statement for all of them says so: `/* all offices *\/`.
 */
export function ofAnyOffice(text: string): string[] {
  if (text.includes('/* all offices */')) return []
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (!isNode(value)) return
    for (const [kind, node] of Object.entries(value)) {
      if (isNode(node) && ['SelectStmt', 'UpdateStmt', 'DeleteStmt'].includes(kind)) look(node)
      visit(node)
    }
  }
  const look = (query: Node): void => {
    const from = [query['fromClause'], query['usingClause'], { RangeVar: query['relation'] }]
    const tables = [...within(from)].flatMap(([kind, node]) =>
      kind === 'RangeVar' && isNode(node) && ownerOf.has(String(node['relname'])) ? [node] : [],
    )
    const said = new Set<string>()
    const isUsing = (node: Node) =>
      [...within(node['usingClause'])].some(([, { sval }]) => sval === 'office_id')
    for (const [kind, node] of within([query['whereClause'], from])) {
      if (kind === 'ColumnRef') {
        const fields = [...within(node['fields'])].map(([, { sval }]) => sval)
        if (fields.at(-1) === 'office_id') said.add(String(fields.length > 1 ? fields[0] : '*'))
      }
      if (kind === 'JoinExpr' && isUsing(node)) tables.forEach((table) => said.add(nameOf(table)))
    }
    for (const table of tables) {
      const name = String(table['relname'])
      const says = said.has(nameOf(table)) || (said.has('*') && tables.length === 1)
      if (!says && !ofNoOffice.has(name)) found.push(name)
    }
  }
  visit(parseSync(text))
  return found
}
