import { existsSync, globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { folders, together } from '../lint/folders-in-order.ts'
import { readImports } from '../lint/import-circles.ts'
import { rooms as allRooms } from '../lint/import-target.ts'
import { tablesOf } from '../tables/owners.ts'

/* What docs/map.md shows of the code is made from it: who uses whom, and whose each table is. */

const root = resolve(import.meta.dirname, '../../../..')

const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ')

const table = (head: string, rows: readonly (readonly [string, readonly string[]])[]) => {
  const cells = [[head, 'uses'], ...rows.map(([part, uses]) => [`\`${part}\``, code(uses) || '–'])]
  const widths = [0, 1].map((at) => Math.max(...cells.map((row) => row[at]!.length)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`
  return [
    line(cells[0]!),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...cells.slice(1).map(line),
  ].join('\n')
}

const packages = ['contract', 'sdk', 'words', 'widgets', 'server']

/** The packages that are published, each with those of ours it needs. */
function packageRows(): [string, string[]][] {
  return packages.map((name) => {
    const { dependencies = {} } = JSON.parse(
      readFileSync(resolve(root, `packages/${name}/package.json`), 'utf8'),
    ) as { dependencies?: Record<string, string> }
    return [name, packages.filter((other) => `@transparent-office/${other}` in dependencies)]
  })
}

/** Those of the reading order that are built. */
const rooms = allRooms.filter((room) =>
  existsSync(resolve(root, `packages/server/src/rooms/${room}`)),
)

/** What each room brings, and where they are put together. */
const roomType = 'rooms/room.ts'
const roomList = 'rooms/index.ts'
const main = 'main.ts'

/** The parts of the server in their reading order. */
const parts = [
  ...folders.flatMap((folder) =>
    folder === 'rooms' ? [roomType, ...rooms.map((room) => `rooms/${room}`), roomList] : [folder],
  ),
  main,
]

const partOf = (file: string): string => {
  const inside = file.replace('packages/server/src/', '')
  const [folder, room] = inside.split('/')
  if (parts.includes(inside)) return inside
  if (folder === 'rooms') return `rooms/${room}`
  return folders.includes(folder!) ? folder! : together
}

/** Each part of the server with the others it imports, types too, in reading order. */
function serverRows(): [string, string[]][] {
  const files = globSync('packages/server/src/**/*.ts', { cwd: root }).filter(
    (file) => !/\.test\.ts$|\/testing\//.test(file),
  )
  const imports = readImports(files, (file) => readFileSync(resolve(root, file), 'utf8'))
  const uses = new Map(parts.map((part) => [part, new Set<string>()]))
  for (const [file, targets] of imports)
    for (const target of targets) uses.get(partOf(file))!.add(partOf(target))
  return parts.map((part) => {
    const used = parts.filter((other) => other !== part && uses.get(part)!.has(other))
    const later = used.find((other) => parts.indexOf(other) > parts.indexOf(part))
    if (later !== undefined) throw new Error(`${part} uses ${later}, which comes later`)
    return [part, used]
  })
}

const owners = () =>
  Object.entries(tablesOf)
    .map(([owner, tables]) => `- **${owner}**: ${code(tables)}`)
    .join('\n')

const made: Readonly<Record<string, () => string>> = {
  packages: () => table('package', packageRows()),
  server: () => table('part of the server', serverRows()),
  tables: owners,
}

/** The map with what is made of the code as it is now. */
export const mapPage = (page: string): string =>
  Object.entries(made).reduce((text, [name, make]) => {
    const [begin, end] = [`<!-- made: ${name} -->\n\n`, '\n\n<!-- end -->']
    const from = text.indexOf(begin)
    const to = text.indexOf(end, from)
    if (from < 0 || to < 0) throw new Error(`docs/map.md has no place for: ${name}`)
    return text.slice(0, from) + begin + make() + text.slice(to)
  }, page)
