import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ProblemError } from '@transparent-office/sdk'
import { sql } from 'kysely'
import { refusedWith } from '../../testing/refused-with.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { startServer, type TestServer } from '../../testing/test-servers.ts'

const service = 'residence-registration'

let office: TestOffice
let servers: TestServer[]
let tokens: string[]
before(async () => {
  office = await openTestOffice()
  tokens = []
  for (const name of ['Марія', 'Петро'])
    tokens.push((await office.addStaff([{ role: 'manager' }], name)).token)
  const settings = { DATABASE_URL: office.settings.databaseUrl!, DATA_DIR: office.settings.dataDir }
  servers = await Promise.all([startServer('serve', settings), startServer('serve', settings)])
})
after(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await office.close()
})

test('of two who change one card at once on two servers one is told of the other’s version, and nothing is lost', async () => {
  for (let round = 0; round < 15; round++) {
    const { version } = await servers[0]!.as().catalogue.findService({ service })
    const answers = await Promise.allSettled(
      servers.map((server, n) =>
        server.as(tokens[n]).catalogue.changeCard({
          service,
          version,
          card: { synonyms: [`слово ${round} ${n}`] },
        }),
      ),
    )
    const won = answers.findIndex(({ status }) => status === 'fulfilled')
    const lost = answers.flatMap((answer) => (answer.status === 'rejected' ? answer.reason : []))
    assert.equal(lost.length, 1, JSON.stringify(answers))
    assert.ok(lost[0] instanceof ProblemError, String(lost[0]))
    assert.deepEqual([lost[0].problem.code, lost[0].problem.version], ['card-changed', version + 1])
    for (const server of servers) {
      const card = await server.as().catalogue.findService({ service })
      assert.deepEqual([card.version, card.synonyms], [version + 1, [`слово ${round} ${won}`]])
    }
  }
  const { rows } = await sql<{ versions: number; newest: number }>`
    select count(*)::int as versions, max(version)::int as newest from services where id = ${service}`.execute(
    office.db,
  )
  assert.equal(rows[0]!.versions, rows[0]!.newest)
})

test('a change, a card out of use and one that is back are found or not found at once on every server', async () => {
  const other = 'housing-subsidy'
  const finds = (server: TestServer, q: string) =>
    server
      .as()
      .catalogue.searchServices({ q })
      .then(({ items }) => items.map(({ id }) => id))
  const [here, there] = servers as [TestServer, TestServer]
  for (const server of servers) await finds(server, 'субсидія')
  for (let round = 0; round < 4; round++) {
    // One goes as another comes: the number of cards in use stays the same.
    const [out, back] = round % 2 ? [service, other] : [other, service]
    const keeping = here.as(tokens[0]).catalogue
    if (round > 0) await keeping.bringIntoUse({ service: back })
    await keeping.takeOutOfUse({ service: out })
    const visit = [`${out}:1` as const]
    const asked = here.as().bookings.listAvailability({ visit, branch: 'central' })
    await refusedWith('service-not-here', asked)
    for (const [id, words] of [
      [service, 'прописка'],
      [other, 'субсидія'],
    ] as const)
      assert.equal((await finds(there, words)).includes(id), id !== out, `${round} ${id}`)
  }
})
