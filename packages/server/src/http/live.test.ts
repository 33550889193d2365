import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { buildOpenApi } from '@transparent-office/contract/openapi'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'

let office: TestOffice
before(async () => {
  office = await openTestOffice()
  await office.setTime('09:30')
})
after(() => office.close())

const base = '/v1/offices/prozore'

/** How many streams are open, as `/metrics` says. */
const streams = async () => {
  const text = await (await office.fetch('/metrics')).text()
  return Number(/^office_streams (\d+)$/m.exec(text)?.[1])
}

test('the example of the contract reads a ticket’s stream with its code in no address', async () => {
  const kiosk = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })
  const visit = [{ service: 'residence-registration' }]
  const { id, code } = await office.as(kiosk.token).queue.issueTicket({ visit })
  const { description } = buildOpenApi().paths['/offices/{office}/tickets/{id}/events']!['get']!
  const [, example] = /```js\n([^]*?)```/.exec(String(description))!
  assert.ok(example!.trim().split('\n').length <= 12)
  const aborting = new AbortController()
  const states: { id: string; state: string }[] = []
  const show = (state: { id: string; state: string }) => {
    states.push(state)
    aborting.abort()
  }
  const fetchHere = async (path: string, init: RequestInit) => {
    const { body } = await office.fetch(path, init)
    return new Response(body!.pipeThrough(new TransformStream(), { signal: aborting.signal }))
  }
  // The example is a developer's own program: it runs here as it would there.
  const read = new Function(
    'fetch',
    'url',
    'code',
    'show',
    `return (async () => { ${example} })()`,
  ) as (...given: unknown[]) => Promise<void>
  await assert.rejects(read(fetchHere, `${base}/tickets/${id}/events`, code, show), {
    name: 'AbortError',
  })
  assert.deepEqual(
    states.map((state) => [state.id, state.state]),
    [[id, 'waiting']],
  )
})

test('a stream ends at the next change after its token was withdrawn', async () => {
  const clerk = await office.addStaff([{ role: 'clerk', branch: 'central' }])
  const reception = office.as((await office.addStaff([{ role: 'reception' }])).token)
  const response = await office.fetch(`${base}/staff/workplaces/central-desk-1/events`, {
    headers: { authorization: `Bearer ${clerk.token}` },
  })
  const reader = response.body!.getReader()
  await reader.read()
  await sql`update staff set active = false, withdrawn_at = now() where id = ${clerk.id}`.execute(
    office.db,
  )
  await reception.network.pauseBranch({ branch: 'central', reason: 'air-raid' })
  let seen = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    seen += new TextDecoder().decode(value)
  }
  assert.doesNotMatch(seen, /air-raid/)
  assert.equal(await streams(), 0)
})

test('asking only for the head of a stream leaves none open', async () => {
  const path = `${base}/branches/central/board/events`
  assert.equal((await office.fetch(path, { method: 'HEAD' })).status, 200)
  assert.equal(await streams(), 0)
})
