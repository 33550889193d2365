import pg from 'pg'
import { connectionOf } from '../../../../server/src/database/embedded.ts'
import { addDays } from '../../../../server/src/database/local-time.ts'
import { openDatabase } from '../../../../server/src/database/open.ts'
import { worker } from '../../../../server/src/database/rights.ts'
import { addDevice, addStaff } from '../../../../server/src/rooms/staff/index.ts'
import { grounds, writePastDay } from '../../../../server/src/testing/past-day.ts'
import { startServer, type TestServer } from '../../../../server/src/testing/test-servers.ts'
import { demoOffice } from '../../../../server/src/demo/city.ts'
import { folder, startOffices, today, urlOf, type OfficeName } from './open-grown.ts'

const desks = 64
const waiting = 200

/** An office with a morning of today: desks with clerks, people who wait, and a server. */
export interface GrownEnvironment {
  readonly name: OfficeName
  readonly owner: pg.Client
  readonly server: TestServer
  readonly port: number
  readonly tokens: Readonly<
    Record<'kiosk' | 'tablet' | 'reception' | 'official' | 'controller', string>
  >
  readonly clerks: readonly { readonly token: string; readonly workplace: string }[]
  /** Whom a desk has called waits again, and as many wait as before. */
  sendBack(): Promise<void>
  close(): Promise<void>
}

/** Applications that wait for somebody, as the grown office has them: what is listed today is alike. */
async function fileApplications(owner: pg.Client): Promise<void> {
  const { rowCount } = await owner.query('select from applications limit 1')
  if (rowCount) return
  await owner.query('begin')
  for (const statement of grounds) await owner.query(statement)
  await writePastDay(owner, addDays(today, -1), { visits: 400, filed: 1, open: 1 })
  await owner.query('commit')
}

async function openEnvironment(socketDir: string, name: OfficeName): Promise<GrownEnvironment> {
  const owner = new pg.Client(connectionOf({ socketDir }, name))
  await owner.connect()
  const { db } = openDatabase({ connectionString: urlOf(socketDir, name, 'office') })
  const branch = 'central'
  // What an earlier run left of today is of the past.
  await owner.query(`
    update workplaces set clerk_id = null, opened_at = null where clerk_id is not null;
    delete from calls where on_day = '${today}';
    delete from ticket_services using tickets t where ticket_id = t.id and t.on_day = '${today}';
    delete from former_numbers; delete from tickets where on_day = '${today}';
    delete from visits where on_day = '${today}'; delete from ticket_numbers where on_day = '${today}'`)
  const hall = await owner.query<{ hall_id: string; pool_id: string }>(
    `select hall_id, pool_id from workplaces where office_id = 'prozore' and id = 'central-desk-1'`,
  )
  const { hall_id, pool_id } = hall.rows[0]!
  const clerks: { token: string; workplace: string }[] = []
  for (let number = 0; number < desks; number++) {
    const workplace = `bench-desk-${number}`
    const { id, token } = await addStaff(db, demoOffice.id, `Клерк ${number}`, [
      { role: 'clerk', branch },
    ])
    await owner.query(
      `insert into workplaces (office_id, id, branch_id, hall_id, pool_id, number, clerk_id, opened_at)
       values ('prozore', $1, 'central', $2, $3, $4, $5, office_now())
       on conflict (office_id, id) do update set clerk_id = excluded.clerk_id, opened_at = excluded.opened_at`,
      [workplace, hall_id, pool_id, 1000 + number, id],
    )
    clerks.push({ token, workplace })
  }
  const device = async (kind: string, more = {}) =>
    (await addDevice(db, demoOffice.id, { kind, branch, title: kind, ...more })).token
  const staff = async (role: 'reception' | 'controller') =>
    (await addStaff(db, demoOffice.id, role, [{ role, ...(role === 'reception' && { branch }) }]))
      .token
  const { rows } = await owner.query<{ id: string }>(
    `select staff_id as id from staff_roles where role = 'official' limit 1`,
  )
  const { makeToken, hashToken } = await import('../../../../server/src/acts/tokens.ts')
  const official = makeToken('tos')
  await owner.query(`update staff set token_hash = $1 where id = $2`, [
    hashToken(official),
    rows[0]!.id,
  ])
  const tokens = {
    kiosk: await device('kiosk'),
    tablet: await device('rating-tablet', { workplace: 'bench-desk-0' }),
    reception: await staff('reception'),
    controller: await staff('controller'),
    official,
  }
  await db.destroy()
  await owner.query(
    `with lines as (
       select l.letter, row_number() over () as n from line_pools l where l.branch_id = 'central' and l.pool_id = $1
     ), made as (
       select gen_random_uuid() as id, n, (select letter from lines where lines.n = 1 + g.n % (select count(*) from lines)) as letter
       from generate_series(1, ${waiting}) as g(n)
     ), visits as (
       insert into visits (id, office_id, branch_id, on_day) select id, 'prozore', 'central', '${today}' from made
     ), tickets as (
       insert into tickets (id, office_id, branch_id, visit_id, letter, line, sequence, on_day, state, arrived_at)
       select id, 'prozore', 'central', id, letter, letter, row_number() over (partition by letter order by n), '${today}', 'waiting',
         office_now() - n * interval '10 seconds' from made
     ), services as (
       insert into ticket_services (ticket_id, position, service_id, service_version, persons, minutes)
       select id, 1, (select s.id from services s where s.office_id = 'prozore' and s.current and s.letter = made.letter limit 1), 1, 1, 15 from made
     )
     insert into ticket_numbers (office_id, branch_id, letter, on_day, last)
     select 'prozore', 'central', letter, '${today}', count(*) from made group by letter`,
    [pool_id],
  )
  if (name === 'empty') await fileApplications(owner)
  await owner.query('vacuum analyze tickets, visits, calls, workplaces, staff, applications')
  await owner.query('checkpoint')
  const server = await startServer('serve', {
    DATABASE_URL: urlOf(socketDir, name, worker),
    DATA_DIR: folder,
  })
  return {
    name,
    owner,
    server,
    port: Number(new URL(server.url).port),
    tokens,
    clerks,
    async sendBack() {
      await owner.query(
        `update tickets set state = 'waiting', workplace_id = null where on_day = '${today}' and state in ('called', 'serving')`,
      )
    },
    async close() {
      await server.stop()
      await owner.end()
    },
  }
}

/** Both offices with the same morning; nothing when the grown one has no past yet. */
export async function openEnvironments(log: (sentence: string) => void) {
  const embedded = await startOffices(log)
  const look = new pg.Client(connectionOf(embedded, 'grown'))
  await look.connect()
  const { rows } = await look.query<{ visits: string }>(
    `select case when to_regclass('grown_days') is null then 0 else (select count(*) from visits) end as visits`,
  )
  const past = Number(rows[0]!.visits)
  await look.end()
  const stop = async () => {
    if (!embedded.joined) await embedded.stop()
  }
  if (past === 0) {
    await stop()
    return undefined
  }
  const empty = await openEnvironment(embedded.socketDir, 'empty')
  const grown = await openEnvironment(embedded.socketDir, 'grown')
  return {
    past,
    empty,
    grown,
    async close() {
      await empty.close()
      await grown.close()
      await stop()
    },
  }
}
