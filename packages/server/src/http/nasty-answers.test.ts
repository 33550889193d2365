import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Problem, readEmail, readText } from '@transparent-office/contract'
import { sql } from 'kysely'
import { readReachable } from '../text/reachable-phone.ts'
import { withApostrophes } from '../rooms/catalogue/cards/card.ts'
import { nastyAnswers, nastyJson } from '../testing/nasty-answers.ts'
import { openTestOffice, type StaffToken, type TestOffice } from '../testing/test-office.ts'

const service = 'housing-subsidy'
let office: TestOffice
let kiosk: StaffToken
let clerk: StaffToken
let manager: StaffToken
before(async () => {
  office = await openTestOffice()
  await office.setTime('10:00')
  kiosk = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })
  clerk = await office.addStaff([{ role: 'clerk', branch: 'central' }])
  manager = await office.addStaff([{ role: 'manager' }])
  await office.as(clerk.token).staff.openWorkplace({ workplace: 'central-desk-7' })
})
after(() => office.close())

/** A field that takes a text; a form around it. */
interface Field {
  readonly name: string
  /** Where the office says that it is wrong. */
  readonly at: string
  readonly values: readonly string[]
  /** Sends it in its form, with the field as this JSON. */
  readonly send: (json: string) => Promise<Response>
  /** What the office has of it after it took it. */
  readonly kept: (answer: never) => Promise<unknown>
  /** What a value that was taken reads as. */
  readonly reads: (value: string) => unknown
}

const post = (path: string, token: string, body: string) =>
  office.fetch(`/v1/offices/prozore${path}`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      authorization: `Bearer ${token}`,
    },
  })

const first = async <Row>(query: ReturnType<typeof sql<Row>>) =>
  (await query.execute(office.db)).rows[0]

const trimmed = (value: string) => readText(value).trim()

/** A ticket at the desk at which so many can be taken in. */
async function ticketAtDesk(): Promise<string> {
  await sql`update tickets set state = 'served' where state in ('waiting', 'called', 'serving')`.execute(
    office.db,
  )
  const visit = [{ service, persons: 10 }]
  await office.as(kiosk.token).queue.issueTicket({ visit })
  return (await office.as(clerk.token).queue.callNext({ workplace: 'central-desk-7' })).ticket!.id
}

let ticket: string | undefined
let left = 0
async function takeIn(field: string, json: string) {
  if (left === 0) [ticket, left] = [await ticketAtDesk(), 10]
  const { documents } = await office.as().catalogue.findService({ service })
  const papers = documents.map(({ id, fromRegister }) => ({
    document: id,
    state: fromRegister ? 'from-register' : 'brought',
  }))
  const applicant = `{${field === 'name' ? '' : '"name":"Олена",'}"${field}":${json}}`
  const form = JSON.stringify({ ticket, service, papers })
  const response = await post(
    '/applications',
    clerk.token,
    `${form.slice(0, -1)},"contact":"reception","applicant":${applicant}}`,
  )
  if (response.ok) left -= 1
  return response
}

const applicant = (
  name: 'name' | 'phone' | 'email',
  values: readonly string[],
  reads: Field['reads'],
): Field => ({
  name: `the ${name} of an applicant`,
  at: `/applicant/${name}`,
  values,
  send: (json) => takeIn(name, json),
  kept: async ({ number }: { number: string }) =>
    (
      await first(
        sql<
          Record<string, unknown>
        >`select name, phone, email from applicants where number = ${number}`,
      )
    )?.[name],
  reads,
})

const card = (name: string, at: string, bodyOf: (json: string) => string): Field => ({
  name: `the ${name} of a card`,
  at,
  values: nastyAnswers.text,
  async send(json) {
    const { version } = await office.as().catalogue.findService({ service })
    const body = `{"version":${version},"card":{${bodyOf(json)}}}`
    return post(`/staff/services/${service}/change`, manager.token, body)
  },
  kept: async ({ card: kept }: { card: Record<string, unknown> }) =>
    name === 'title' ? (kept.title as { uk: string }).uk : kept[name],
  reads: (value) => {
    const uk = withApostrophes({ uk: trimmed(value) }).uk
    return name === 'title' ? uk : [trimmed(value)]
  },
})

const rating = async (): Promise<{ id: string; code: string }> => {
  const taken = await office
    .as(kiosk.token)
    .queue.issueTicket({ visit: [{ service: 'residence-registration' }] })
  await sql`update tickets set state = 'served' where id = ${taken.id}`.execute(office.db)
  await sql`update visits set over_at = office_now() where id = ${taken.visit}`.execute(office.db)
  const { id } = await office.as(taken.code).ratings.rate({ visit: taken.visit, score: 3 })
  return { id, code: taken.code }
}

let rated: ReturnType<typeof rating> | undefined

const fields: readonly Field[] = [
  applicant('name', nastyAnswers.name, trimmed),
  applicant('phone', nastyAnswers.phone, (value) => readReachable(readText(value), [])),
  applicant('email', nastyAnswers.email, (value) => readEmail(readText(value))),
  {
    name: 'the name of a member of staff',
    at: '/name',
    values: nastyAnswers.name,
    send: (json) => post(`/staff/members/${clerk.id}/change`, manager.token, `{"name":${json}}`),
    kept: async ({ name }: { name: string }) => name,
    reads: trimmed,
  },
  {
    name: 'the words of a rating',
    at: '/comment',
    values: nastyAnswers.text,
    async send(json) {
      const { id, code } = await (rated ??= rating())
      return post(`/ratings/${id}/change`, code, `{"comment":${json}}`)
    },
    kept: async ({ id }: { id: string }) =>
      (await first(sql<{ comment: string }>`select comment from ratings where id = ${id}`))
        ?.comment,
    reads: trimmed,
  },
  card('title', '/card/title', (json) => `"title":{"uk":${json}}`),
  card('synonyms', '/card/synonyms', (json) => `"synonyms":[${json}]`),
]

/** What no field may carry: the whole body is refused, whichever field has it. */
const isUnreadable = (value: string) =>
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value) || !value.isWellFormed()

for (const field of fields)
  test(`${field.values.length} values of ${field.name}: read by one rule, or refused at the field`, async () => {
    assert.ok(field.values.length >= 300, String(field.values.length))
    let [taken, refused] = [0, 0]
    for (const value of field.values) {
      const json = JSON.stringify(value)
      const response = await field.send(json)
      const answer: unknown = await response.json()
      if (response.ok) {
        taken += 1
        assert.equal(isUnreadable(value), false, json)
        assert.deepEqual(await field.kept(answer as never), field.reads(value), json)
        continue
      }
      refused += 1
      const problem = Problem.parse(answer)
      if (isUnreadable(value)) {
        assert.equal(problem.code, 'unreadable-body', json)
        continue
      }
      assert.deepEqual([response.status, problem.code], [422, 'invalid-input'], json)
      for (const { at } of problem.errors!) assert.ok(at.startsWith(field.at), `${at}: ${json}`)
    }
    assert.ok(taken > 40 && refused > 20, `${taken} taken, ${refused} refused`)
    for (const json of nastyJson) {
      const response = await field.send(json)
      assert.equal(response.status, 422, json)
      const problem = Problem.parse(await response.json())
      for (const { at } of problem.errors!) assert.ok(at.startsWith(field.at), `${at}: ${json}`)
    }
    assert.equal(({} as { x?: unknown }).x, undefined)
  })

test('a text by language takes no language that is none, whatever it is called', async () => {
  for (const json of nastyJson.filter((one) => one.startsWith('{"'))) {
    const { version } = await office.as().catalogue.findService({ service })
    const title = `{"uk":"Назва",${json.slice(1)}`
    const body = `{"version":${version},"card":{"title":${title}}}`
    const response = await post(`/staff/services/${service}/change`, manager.token, body)
    const answer: unknown = await response.json()
    if (response.ok) {
      // No language at all: what a prototype is called is read over.
      assert.deepEqual((answer as { card: { title: unknown } }).card.title, { uk: 'Назва' }, json)
      continue
    }
    assert.equal(response.status, 422, json)
    for (const { at } of Problem.parse(answer).errors!)
      assert.ok(at.startsWith('/card/title'), `${at}: ${json}`)
  }
})
