import { spawn, type ChildProcess } from 'node:child_process'
import { openSync, closeSync } from 'node:fs'
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import {
  canEnter,
  findDatabaseUser,
  findPrograms,
  makeFolder,
  makeOwnFolder,
  sharedFolder,
  type OtherUser,
} from './embedded-files.ts'
import { cutLog } from './cut-log.ts'
import {
  askForPasswords,
  checkPasswords,
  makePasswords,
  owner,
  readPassword,
  trustsNames,
  writeRules,
} from './embedded-access.ts'
import { makeWorker, worker } from './rights.ts'

/** Where a PostgreSQL answers. */
export interface Reachable {
  /** Folder of its socket, for `pg`'s `host`. */
  readonly socketDir: string
  /** The folder with the passwords it asks for; absent where it asks for none, as in tests. */
  readonly dataDir?: string
}

/** A running PostgreSQL of our own. */
export interface EmbeddedDatabase extends Reachable {
  readonly dataDir: string
  /** Where its data lie. */
  readonly folder: string
  /** It ran before: left behind by a killed server, or serving another process. */
  readonly joined: boolean
  /** Stops it, when this process started it or took it over. */
  stop(): Promise<void>
}

const database = 'office'

const byName = ({ socketDir }: Reachable, name = database): pg.ClientConfig => ({
  host: socketDir,
  port: 5432,
  user: owner,
  database: name,
})

/** How to reach a database of the embedded PostgreSQL as who owns it: to make tables and give rights. */
export const connectionOf = (at: Reachable, name = database): pg.ClientConfig => ({
  ...byName(at, name),
  ...(at.dataDir && { password: () => readPassword(at.dataDir!, 'owner') }),
})

/** How a server reaches the office's database: as a role that owns nothing in it. */
export const workerConnectionOf = (at: Reachable): pg.ClientConfig => ({
  ...byName(at),
  user: worker,
  ...(at.dataDir && { password: () => readPassword(at.dataDir!, 'server') }),
})

/**
 * Starts the PostgreSQL that npm brought, with its data in `dataDir`, or joins the one that already
 * runs there: left behind by a killed server, or serving another process. One that is started again
 * answers where it did `before`.
 */
export async function startEmbedded(
  dataDir: string,
  tell: (sentence: string) => void = () => {},
  before?: EmbeddedDatabase,
): Promise<EmbeddedDatabase> {
  const runAs = await findDatabaseUser()
  const programs = await findPrograms(runAs)
  await mkdir(dataDir, { recursive: true })
  let folder = join(dataDir, 'postgres')
  if (runAs) {
    if (await canEnter(join(dataDir, '..'))) await chmod(dataDir, 0o711)
    else {
      folder = join(sharedFolder(dataDir), 'postgres')
      await makeOwnFolder(sharedFolder(dataDir), 0o711)
      await writeFile(join(dataDir, 'postgres.where'), `${folder}\n`)
      tell(`The project's folder is closed to other users, so the database lies in ${folder}`)
    }
  }
  await makeFolder(folder, runAs)
  const isMade = () => stat(join(folder, 'PG_VERSION')).then(Boolean, () => false)
  if ((await isMade()) && !(await trustsNames(folder)))
    await checkPasswords(
      dataDir,
      /* guard owner-password-is-dropped */ before
        ? ['server']
        : ['owner', 'server'] /* end guard */,
    )
  else await makePasswords(dataDir)
  const log = logOf(dataDir)
  // Who starts it again for a running server has no business with its owner.
  const connection = (at: Reachable) =>
    before ? workerConnectionOf(at) : connectionOf(at, 'postgres')
  const settle = (at: Reachable) =>
    before ? undefined : makeDatabase(at, { dataDir, folder, runAs })
  for (const until = performance.now() + 10_000; ; await sleep(100)) {
    const running = await findRunning(folder, (socketDir) =>
      look(connection({ socketDir, dataDir })),
    )
    if (running) {
      await settle({ ...running, dataDir })
      return { ...running, dataDir, folder, joined: true, stop: () => stop(folder) }
    }
    if (!(await isMade())) {
      tell('Making an empty database (a second or two) …')
      await makeCluster(programs, { dataDir, folder, runAs })
    }
    const socketDir = before?.socketDir ?? (await chooseSocketDir(folder, runAs))
    await cutLog(log)
    const started = run(programs, { folder, socketDir, log, runAs })
    if (await answering(connection({ socketDir, dataDir }), started)) {
      await settle({ socketDir, dataDir })
      return { socketDir, dataDir, folder, joined: false, stop: () => stop(folder) }
    }
    // It ends at once while processes of a killed one still have the files, or when another was quicker.
    if (!hasEnded(started) || performance.now() > until)
      throw new Error(`The embedded PostgreSQL did not start. Its own words are in ${log}`)
  }
}

/** The log of the embedded PostgreSQL. */
export const logOf = (dataDir: string): string => join(dataDir, 'postgres.log')

interface Files {
  readonly dataDir: string
  readonly folder: string
  readonly runAs: OtherUser | undefined
}

interface Place {
  readonly folder: string
  readonly socketDir: string
  readonly log: string
  readonly runAs: OtherUser | undefined
}

function run(programs: string, { folder, socketDir, log, runAs }: Place): ChildProcess {
  const words = openSync(log, 'a', 0o600)
  const started = spawn(
    join(programs, 'postgres'),
    ['-D', folder, '-k', socketDir, '-h', '', ...options.flatMap((option) => ['-c', option])],
    { ...(runAs ?? {}), cwd: folder, detached: true, stdio: ['ignore', words, words] },
  )
  started.unref()
  closeSync(words)
  return started
}

/** Makes the database's files under another name first: a power cut leaves all or nothing. */
async function makeCluster(programs: string, { dataDir, folder, runAs }: Files) {
  const fresh = `${folder}.new`
  await rm(fresh, { recursive: true, force: true })
  await makeFolder(fresh, runAs)
  const password = `${folder}.password`
  await writeFile(password, await readPassword(dataDir, 'owner'), { mode: 0o600 })
  if (runAs) await chown(password, runAs.uid, runAs.gid)
  const how = ['-U', owner, '-E', 'UTF8', '--locale=C', '--auth=scram-sha-256', '--no-instructions']
  await runToEnd(
    join(programs, 'initdb'),
    ['-D', fresh, ...how, `--pwfile=${password}`],
    runAs,
  ).finally(() => rm(password, { force: true }))
  await writeRules(fresh, runAs)
  await rmdir(folder)
  await rename(fresh, folder)
}

const options = [
  'unix_socket_permissions=0700',
  'max_connections=120',
  'shared_buffers=128MB',
  'timezone=UTC',
  /* guard acknowledged-is-on-disk */ 'jit=off' /* end guard */,
  'log_min_messages=warning',
  'max_wal_size=512MB',
]

/** A socket's path may have 107 bytes; a longer one moves to a short private folder. */
async function chooseSocketDir(folder: string, runAs: OtherUser | undefined): Promise<string> {
  if (Buffer.byteLength(join(folder, '.s.PGSQL.5432.lock')) <= 100) return folder
  const short = await mkdtemp(join(tmpdir(), 'office-'))
  await makeFolder(short, runAs)
  return short
}

async function findRunning(
  folder: string,
  lookAt: (socketDir: string) => Promise<Look>,
): Promise<{ socketDir: string } | undefined> {
  const until = performance.now() + 60_000
  const postmaster = join(folder, 'postmaster.pid')
  let pid = 0
  let socketDir: string | undefined
  for (let silent = 0; silent < 40;) {
    const lines = await linesOf(postmaster)
    ;[pid, socketDir] = [Number(lines[0]), lines[4]]
    const life = pid ? await lifeOf(pid) : 'gone'
    // PostgreSQL itself clears up after one that is gone.
    if (life === 'gone') return undefined
    if (life === 'unreaped') break
    const found = socketDir ? await lookAt(socketDir) : 'silent'
    if (socketDir && found === 'ready') return { socketDir }
    // One that answers, though not yet, lives: two on the same files would destroy them.
    if (found === 'silent') silent++
    if (performance.now() > until)
      throw new Error(`The PostgreSQL of ${folder} (process ${pid}) takes nobody in.`)
    await sleep(100)
  }
  // It is dead, or its number is another process's now: nobody answers at the socket.
  for (const lock of [postmaster, join(socketDir ?? folder, '.s.PGSQL.5432.lock')])
    if (Number((await linesOf(lock))[0]) === pid) await rm(lock, { force: true })
  return undefined
}

const linesOf = async (file: string): Promise<string[]> =>
  (await readFile(file, 'utf8').catch(() => '')).split('\n')

/** A killed process that nobody has reaped yet still answers signals, but is dead. */
async function lifeOf(pid: number): Promise<'alive' | 'unreaped' | 'gone'> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return 'gone'
  }
  const about = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return about.slice(about.lastIndexOf(')')).startsWith(') Z') ? 'unreaped' : 'alive'
}

/** Whether PostgreSQL takes us in, answers that it can't now, or says nothing at all. */
type Look = 'ready' | 'busy' | 'silent'

async function look(connection: pg.ClientConfig): Promise<Look> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return 'ready'
  } catch (error) {
    return ['ENOENT', 'ECONNREFUSED'].includes(String((error as { code?: unknown }).code))
      ? 'silent'
      : 'busy'
  } finally {
    await client.end().catch(() => {})
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) =>
  exitCode !== null || signalCode !== null

/** Waits until it takes us in; not when it ends before, nor for longer than half a minute. */
async function answering(connection: pg.ClientConfig, started: ChildProcess): Promise<boolean> {
  for (const until = performance.now() + 30_000; performance.now() < until; await sleep(15)) {
    if ((await look(connection)) === 'ready') return true
    if (hasEnded(started)) return false
  }
  return false
}

async function makeDatabase(at: Reachable, { dataDir, folder, runAs }: Files): Promise<void> {
  const client = new pg.Client(connectionOf(at, 'postgres'))
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database])
    if (found.rowCount === 0) await client.query(`create database ${database}`)
    await makeWorker(client, await readPassword(dataDir, 'server'))
  } finally {
    await client.end()
  }
  if (/* guard old-folder-gets-passwords */ await trustsNames(folder) /* end guard */)
    await askForPasswords({ dataDir, folder, runAs, byName: byName(at, 'postgres') })
}

async function stop(folder: string): Promise<void> {
  const pid = Number((await linesOf(join(folder, 'postmaster.pid')))[0])
  if (!pid || (await lifeOf(pid)) !== 'alive') return
  process.kill(pid, 'SIGINT')
  for (let round = 0; round < 200; round++) {
    if (!(await stat(join(folder, 'postmaster.pid')).catch(() => undefined))) return
    await sleep(25)
  }
}

function runToEnd(program: string, args: string[], runAs: OtherUser | undefined): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      ...(runAs ?? {}),
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('error', fail)
    child.on('exit', (code) =>
      code === 0 ? done() : fail(new Error(`${program}: ${said.trim()}`)),
    )
  })
}
