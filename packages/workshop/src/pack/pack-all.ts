import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const root = resolve(import.meta.dirname, '../../../..')
const run = promisify(execFile)

/** The packages that others install. */
export const published = ['contract', 'words', 'sdk', 'widgets'] as const

/** Where our own tools find the sources instead; nobody else has them. */
const ownCondition = '@transparent-office/source'

/** Packs what is published, without the ways to our sources; where each tarball is, by package. */
export async function packAll(into: string): Promise<Record<string, string>> {
  mkdirSync(into, { recursive: true })
  const packed: Record<string, string> = {}
  for (const name of published) {
    const staged = stage(name)
    const words = ['pack', '--json', '--ignore-scripts', `--pack-destination=${resolve(into)}`]
    const { stdout } = await run('npm', words, { cwd: staged, maxBuffer: 2 ** 26 })
    rmSync(staged, { recursive: true, force: true })
    const said = JSON.parse(stdout) as Record<string, { name: string; filename: string }>
    for (const one of Object.values(said)) packed[one.name] = join(resolve(into), one.filename)
  }
  return packed
}

/** Lays a package as it is published into a folder of its own. */
function stage(name: string): string {
  const staged = mkdtempSync(join(tmpdir(), 'office-pack-'))
  const folder = join(root, 'packages', name)
  const read = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'), (key, value) =>
    key === ownCondition ? undefined : (value as unknown),
  ) as { files: string[]; sideEffects?: false | string[] }
  const { sideEffects } = read
  const own = {
    ...read,
    ...(Array.isArray(sideEffects) && {
      sideEffects: sideEffects.filter((file) => !file.startsWith('./src/')),
    }),
  }
  writeFileSync(join(staged, 'package.json'), `${JSON.stringify(own, null, 2)}\n`)
  for (const file of read.files) cpSync(join(folder, file), join(staged, file), { recursive: true })
  if (name !== 'contract') cpSync(join(folder, 'README.md'), join(staged, 'README.md'))
  cpSync(join(root, 'LICENSE'), join(staged, 'LICENSE'))
  return staged
}
