import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RoleHeld } from '@transparent-office/contract'
import { connectOffice, type ConnectedOffice } from '@transparent-office/sdk'
import { sql } from 'kysely'
import pg from 'pg'
import { instantOf } from '../database/local-time.ts'
import { connectionOf, startEmbedded } from '../database/embedded.ts'
import type { Database } from '../database/open.ts'
import { giveRights, worker } from '../database/rights.ts'
import { checkRows } from './check-rows.ts'
import { letAllIn } from './let-all-in.ts'
import { demoOffice } from '../demo/city.ts'
import { seedDemo } from '../demo/seed.ts'
import type { Reach } from '../notifications/post-outside.ts'
import { openOffice, type RunningOffice } from '../office.ts'
import { openDays } from '../rooms/bookings/index.ts'
import { readCity } from '../rooms/network/index.ts'
import { addDevice, addStaff } from '../rooms/staff/index.ts'
import { readSettings, type Settings } from '../settings/settings.ts'
import smallCity from './small-city.json' with { type: 'json' }
import { testDay } from './test-start.ts'
import { openOfficeDatabase } from '../open-office-database.ts'

const zone = 'Europe/Kyiv'

/** The office's wall-clock time on the tests' day, as an instant. */
export const at = (time: string, day = testDay): Date => instantOf(day, time, zone)

/** A cluster for this process, with a database that has the city in it, to be copied for each test file. */
interface Cluster {
  readonly socketDir: string
  stop(): Promise<void>
}

const template = 'city'

/** A folder for a server's files, with the key that the template's access codes follow from. */
async function makeDataDir(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), name))
  await writeFile(join(folder, 'secret.key'), Buffer.alloc(32, 7))
  return folder
}

/** Starts a cluster in a folder of its own and fills the template. */
export async function startCluster(): Promise<Cluster> {
  const folder = await makeDataDir('office-test-')
  const embedded = await startEmbedded(folder)
  await letAllIn(embedded)
  // What is thrown away at the end need not outlive a power cut.
  await command(embedded, 'alter system set fsync = off')
  await command(embedded, 'alter system set full_page_writes = off')
  await command(embedded, 'select pg_reload_conf()')
  await command(embedded, `create database ${template}`)
  const opened = await openOfficeDatabase(
    settingsFor(embedded.socketDir, template, folder, 'office'),
  )
  await setClock(opened.db, at('09:30'), 0)
  const read = readCity(smallCity)
  if ('mistakes' in read) throw new Error(read.mistakes.join('; '))
  await seedDemo(opened.db, undefined, undefined, read.city)
  await openDays(opened.db, { id: demoOffice.id, timeZone: zone })
  await opened.close()
  await giveRights(connectionOf(embedded, template))
  return {
    socketDir: embedded.socketDir,
    async stop() {
      await embedded.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function command(at: { socketDir: string }, text: string): Promise<void> {
  const client = new pg.Client(connectionOf(at, 'postgres'))
  await client.connect()
  await client.query(text).finally(() => client.end())
}

const settingsFor = (
  socketDir: string,
  database: string,
  dataDir: string,
  role: string,
  more: Record<string, string> = {},
): Settings =>
  readSettings({
    DATABASE_URL: `postgresql://${role}@localhost/${database}?host=${encodeURIComponent(socketDir)}`,
    DATA_DIR: dataDir,
    DEMO_CLOCK: 'on',
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'error',
    PUBLIC_URL: 'http://office.test',
    ...more,
  })

/** Sets the office's clock, backwards too: only tests may. A rate of 0 makes it stand. */
export async function setClock(db: Database, to: Date, rate = 0): Promise<void> {
  await sql`
    insert into office_clock (real_at, office_at, rate) values (now(), ${to}, ${rate})
    on conflict (one) do update set real_at = now(), office_at = excluded.office_at, rate = excluded.rate`.execute(
    db,
  )
}

/** A whole office in this process, on a database of its own. */
export interface TestOffice {
  readonly running: RunningOffice
  readonly db: Database
  readonly settings: Settings
  /** Calls it as anyone, or with a token. */
  readonly as: (token?: string) => ConnectedOffice
  /** One raw request, for what no SDK would send. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>
  readonly addStaff: (
    roles: readonly RoleHeld[],
    name?: string,
    skills?: readonly string[],
  ) => Promise<StaffToken>
  readonly addDevice: (device: Parameters<typeof addDevice>[2]) => Promise<StaffToken>
  /** Makes it this time of the tests' day. */
  readonly setTime: (time: string, day?: string) => Promise<void>
  /** After a change past the office's acts: what the server remembers is forgotten, as it is after a second. */
  readonly forget: () => void
  /** Waits until the outbox is carried out, with what is on its way; ten seconds, unless other rounds are given. */
  readonly settled: (rounds?: number) => Promise<void>
  readonly close: () => Promise<void>
}

export interface StaffToken {
  readonly id: string
  readonly token: string
}

let own: Promise<Cluster> | undefined
let open = 0

/** Opens an office on a copy of the template: on the test run's cluster, or one of this process. */
export async function openTestOffice(
  more: Record<string, string> = {},
  outside: Partial<Settings> & { readonly reach?: Reach } = {},
): Promise<TestOffice> {
  const shared = process.env.TEST_CLUSTER
  const cluster = shared ? { socketDir: shared } : await (own ??= startCluster())
  open++
  const database = `test_${randomUUID().replaceAll('-', '')}`
  // Not through the log page by page: half the work, and its end a fifth.
  await command(cluster, `create database ${database} template ${template} strategy file_copy`)
  const dataDir = await makeDataDir('office-data-')
  const { reach, ...other } = outside
  const settings = {
    ...settingsFor(cluster.socketDir, database, dataDir, worker, more),
    ...other,
  }
  const running = await openOffice(settings, await openOfficeDatabase(settings), reach)
  const { db } = running
  await checkRows(db)
  const fetchApp = async (input: RequestInfo | URL, init?: RequestInit) =>
    running.app.request(new Request(input, init))
  return {
    running,
    db,
    settings,
    as: (token) =>
      connectOffice({
        url: settings.publicUrl,
        office: demoOffice.id,
        fetch: fetchApp as typeof fetch,
        retries: 0,
        ...(token && { token }),
      }),
    fetch: (path, init) => fetchApp(`${settings.publicUrl}${path}`, init),
    addStaff: (roles, name = 'Хтось Інший', skills) =>
      addStaff(db, demoOffice.id, name, roles, skills),
    addDevice: (device) => addDevice(db, demoOffice.id, device),
    async setTime(time, day) {
      await setClock(db, at(time, day))
      running.cache.forgetAll()
    },
    forget: () => running.cache.forgetAll(),
    async settled(rounds = 1000) {
      for (let round = 0; round < rounds; round++) {
        const { rows } = await sql`
            select from outbox
            where dead_at is null and (due_at <= now() or (attempts > 0 and failure is null)) limit 1`.execute(
          db,
        )
        if (rows.length === 0) return
        await new Promise((done) => setTimeout(done, 10))
      }
      throw new Error('the outbox was not carried out')
    },
    async close() {
      await running.close()
      await command(cluster, `drop database ${database} with (force)`)
      await rm(dataDir, { recursive: true, force: true })
      if (--open === 0 && own) {
        const ending = own
        own = undefined
        await (await ending).stop()
      }
    },
  }
}
