import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { at, openTestOffice, setClock } from '../../../../server/src/testing/test-office.ts'
import { lastOpenDay } from '../../../../server/src/rooms/bookings/booking-days.ts'
import { freePort, startServer } from '../../../../server/src/testing/test-servers.ts'
import { testDay } from '../../../../server/src/testing/test-start.ts'

const seats = 60
const desks = 64

/** A folder: the server leaves there what it spent its time with, when it ends. */
const profile = process.env['PROFILE']

/** A server on a database of its own with a large city, and a bare hello beside it. */
export async function openEnvironment() {
  const office = await openTestOffice()
  const url = new URL(office.settings.databaseUrl!)
  const socketDir = url.searchParams.get('host')!
  const database = url.pathname.slice(1)
  const owner = new pg.Client({ host: socketDir, user: 'office', database })
  await owner.connect()
  await setClock(office.db, at('09:30'))
  await owner.query(`
    insert into places (office_id, pool_id, starts_at, seat, on_day, opens_at)
    select distinct office_id, pool_id, starts_at, more, on_day, opens_at from places, generate_series(1, ${seats}) as more
    where pool_id = 'central-documents' on conflict do nothing`)
  await owner.query(`
    create table bench_starts as
    select (row_number() over (order by starts_at))::int as number, starts_at from (
      select distinct starts_at from places p where pool_id = 'central-documents' and starts_at > office_now() + interval '1 day'
        and on_day <= '${lastOpenDay({ on: testDay, at: '09:30' })}'
        and exists (select from places n where n.pool_id = p.pool_id and n.starts_at = p.starts_at + interval '10 minutes')) as all_starts`)
  await owner.query('alter table bench_starts add primary key (number)')
  await owner.query(`
    with made as (
      insert into visits (id, office_id, branch_id, on_day)
      select gen_random_uuid(), 'prozore', 'central', '2000-01-02' from generate_series(1, 64) returning id)
    insert into tickets (id, office_id, branch_id, visit_id, letter, line, sequence, on_day, state, arrived_at)
    select id, 'prozore', 'central', id, 'Z', 'Z', row_number() over (), '2000-01-02', 'waiting', now() from made`)
  const kiosk = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })
  const clerks: { token: string; workplace: string }[] = []
  for (let number = 0; number < desks; number++) {
    const workplace = `bench-desk-${number}`
    await owner.query(
      `insert into workplaces (office_id, id, branch_id, hall_id, pool_id, number)
       values ('prozore', $1, 'central', 'central-1', 'central-documents', $2)`,
      [workplace, 100 + number],
    )
    const { token } = await office.addStaff([{ role: 'clerk', branch: 'central' }])
    await office.as(token).staff.openWorkplace({ workplace })
    clerks.push({ token, workplace })
  }
  const manager = await office.addStaff([{ role: 'manager' }, { role: 'reception' }])
  const { rows } = await owner.query<{ starts_at: Date }>(
    'select starts_at from bench_starts order by number',
  )
  const starts = rows.map(({ starts_at }) => starts_at.toISOString())
  const server = await startServer('serve', {
    DATABASE_URL: office.settings.databaseUrl!,
    DATA_DIR: office.settings.dataDir,
    ...(profile && { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${profile}` }),
  })
  // Alone from here on: what this process has of the office would work beside it.
  await owner.query('vacuum analyze')
  const helloPort = await freePort()
  const hello = spawn(process.execPath, [
    '-e',
    `require('node:http').createServer((q, s) => s.end('hello')).listen(${helloPort}, '127.0.0.1')`,
  ])
  while (!(await fetch(`http://127.0.0.1:${helloPort}`).catch(() => undefined))) await sleep(50)
  return {
    office,
    owner,
    socketDir,
    database,
    starts,
    kiosk: kiosk.token,
    manager: manager.token,
    clerks,
    port: Number(new URL(server.url).port),
    helloPort,
    /** Frees every place, with no dead rows left. */
    async freePlaces(): Promise<void> {
      await owner.query(
        `update places set booking_id = null, free_at = '-infinity' where booking_id is not null`,
      )
      await owner.query(`delete from outbox where kind = 'bench'`)
      await owner.query('vacuum places, outbox, replies, bookings')
    },
    /** Leaves as many people waiting as there are desks, and nobody at any desk. */
    async fillHall(): Promise<void> {
      await owner.query(`update tickets set state = 'served' where on_day <> '2000-01-02'`)
      await owner.query(
        `update tickets set state = 'waiting', workplace_id = null where id in (
           select id from tickets where letter = 'А' and on_day <> '2000-01-02' order by sequence limit ${desks})`,
      )
      await owner.query('vacuum analyze tickets')
    },
    /** Whom a desk has called waits again. */
    async sendBack(): Promise<void> {
      await owner.query(
        `update tickets set state = 'waiting', workplace_id = null where state in ('called', 'serving')`,
      )
    },
    /** Lets each flush of the disk take about a millisecond, or no longer than it does. */
    async slowDisk(slow: boolean): Promise<void> {
      await owner.query(`alter system set commit_delay = ${slow ? 1000 : 0}`)
      await owner.query(`alter system set commit_siblings = ${slow ? 0 : 5}`)
      await owner.query('select pg_reload_conf()')
    },
    async close(): Promise<void> {
      hello.kill()
      await server.stop()
      await owner.end()
      await office.close()
    },
  }
}

export type BenchEnvironment = Awaited<ReturnType<typeof openEnvironment>>
