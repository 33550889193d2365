import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How long a version is served after another took its place. */
const monthsServed = 24

/** When each version was replaced by another; the current one has no line. */
type Replaced = Record<string, string>

const isVersion = (name: string) => /^\d+\.\d+\.\d+-[0-9a-f]{8}$/.test(name)

/**
 * Keeps the built version of the widgets' files with the office's data, and drops those replaced
 * more than two years ago: an address once pasted into a page works on after upgrades.
 */
export async function keepEmbedVersion(built: string, versions: string, now: Date): Promise<void> {
  if (!existsSync(join(built, 'current.txt'))) return
  const current = (await readFile(join(built, 'current.txt'), 'utf8')).trim()
  await mkdir(versions, { recursive: true })
  await copyWhole(join(built, current), join(versions, current))
  const before = await readReplaced(versions)
  const replaced: Replaced = {}
  for (const version of (await readdir(versions)).filter(isVersion)) {
    if (version === current) continue
    const replacedAt = before[version] ?? now.toISOString()
    if (isOver(replacedAt, now)) await rm(join(versions, version), { recursive: true })
    else replaced[version] = replacedAt
  }
  await writeWhole(listOf(versions), JSON.stringify(replaced, null, 2))
}

function isOver(replacedAt: string, now: Date): boolean {
  const end = new Date(replacedAt)
  end.setUTCMonth(end.getUTCMonth() + monthsServed)
  return end < now
}

/** The dot keeps it from being served. */
const listOf = (versions: string) => join(versions, '.replaced.json')

async function readReplaced(versions: string): Promise<Replaced> {
  const text = await readFile(listOf(versions), 'utf8').catch(() => '{}')
  return JSON.parse(text) as Replaced
}

/** A power cut leaves all of it or nothing. */
async function copyWhole(from: string, to: string): Promise<void> {
  if (existsSync(to)) return
  const copying = join(to, '..', '.copying')
  await rm(copying, { recursive: true, force: true })
  await cp(from, copying, { recursive: true })
  await rename(copying, to)
}

async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text)
  await rename(`${file}.new`, file)
}
