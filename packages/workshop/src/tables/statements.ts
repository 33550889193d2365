import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loadModule, parseSync } from 'libpg-query'
import ts from 'typescript'
import type { RecordedStatement } from '../../../server/src/testing/record-statements.ts'
import { ofAnyOffice } from './of-any-office.ts'
import { ownerOf, partOf, wallBetween, type TableUse } from './owners.ts'

const source = resolve(import.meta.dirname, '../../../server/src')
const isElsewhere = (file: string) =>
  /\.test\.ts$|^testing\/|\/migrations\/|^database\/returns\.ts$/.test(file)

/** Where the server's code has statements carried out: file and line of each `.execute`. */
export function listSites(): string[] {
  const sites: string[] = []
  for (const file of globSync('**/*.ts', { cwd: source }).sort()) {
    if (isElsewhere(file)) continue
    const parsed = ts.createSourceFile(
      file,
      readFileSync(join(source, file), 'utf8'),
      ts.ScriptTarget.ESNext,
      true,
    )
    const visit = (node: ts.Node): void => {
      if (
        ts.isCallExpression(node) &&
        ts.isPropertyAccessExpression(node.expression) &&
        node.expression.name.text === 'execute' &&
        ts.isTaggedTemplateExpression(node.expression.expression)
      ) {
        const { line } = parsed.getLineAndCharacterOfPosition(node.expression.name.getStart())
        sites.push(`${file}:${line + 1}`)
      }
      ts.forEachChild(node, visit)
    }
    visit(parsed)
  }
  return sites
}

/** The tables that a statement reads and writes, by PostgreSQL's own parser. */
export function usesOf(text: string): TableUse[] {
  const uses: TableUse[] = []
  const visit = (node: unknown, parent: string): void => {
    if (Array.isArray(node)) return node.forEach((one) => visit(one, parent))
    if (node === null || typeof node !== 'object') return
    for (const [key, value] of Object.entries(node)) {
      if (key === 'relname' && typeof value === 'string' && ownerOf.has(value))
        uses.push({ table: value, use: parent === 'relation' ? 'writes' : 'reads' })
      visit(value, key === 'RangeVar' ? parent : key)
    }
  }
  visit(parseSync(text), '')
  return uses
}

/** Whose parts of a statement were handed to who carries it out: `/* of acts *\/ update replies`. */
const handedIn = (text: string) =>
  new Set([...text.matchAll(/\/\* of (\w+) \*\//g)].map(([, owner]) => owner!))

/** What a run of the tests tells of the server's statements, each as a sentence. */
export async function judgeStatements(folder: string): Promise<string[]> {
  await loadModule()
  const recorded = readdirSync(folder)
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .map((line) => JSON.parse(line) as RecordedStatement)
  const ran = new Set(recorded.map(({ site }) => site))
  const never = listSites().filter((site) => !ran.has(site))
  const walls = new Set<string>()
  for (const { site, text } of recorded) {
    const part = partOf(`packages/server/src/${site}`)
    if (part === undefined || isElsewhere(site.split(':')[0]!)) continue
    const handed = handedIn(text)
    for (const use of usesOf(text)) {
      const wall = handed.has(ownerOf.get(use.table)!) ? undefined : wallBetween(part, use)
      if (wall !== undefined) walls.add(`${site}: ${wall}`)
    }
    for (const table of ofAnyOffice(text)) walls.add(`${site}: of which office is ${table} here?`)
  }
  return [...never.map((site) => `${site}: no test runs this statement`), ...walls]
}
