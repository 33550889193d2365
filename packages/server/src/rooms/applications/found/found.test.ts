import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { at, openTestOffice, setClock, type TestOffice } from '../../../testing/test-office.ts'
import { refusedWith } from '../../../testing/refused-with.ts'
import { testDay } from '../../../testing/test-start.ts'
import { listOfficeRows } from '../../network/index.ts'
import { freeCodesOfApplications } from './free-codes.ts'

let office: TestOffice
let kiosk: ReturnType<TestOffice['as']>
let clerk: ReturnType<TestOffice['as']>
let reception: ReturnType<TestOffice['as']>
before(async () => {
  office = await openTestOffice()
  const device = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })
  kiosk = office.as(device.token)
  clerk = office.as((await office.addStaff([{ role: 'clerk', branch: 'central' }])).token)
  reception = office.as((await office.addStaff([{ role: 'reception', branch: 'central' }])).token)
})
after(() => office.close())
beforeEach(async () => {
  await office.setTime('09:30')
  await sql`update tickets set state = 'served' where state in ('waiting', 'called', 'serving')`.execute(
    office.db,
  )
  await clerk.staff.openWorkplace({ workplace: 'central-desk-7' })
})

const service = 'housing-subsidy'

interface Person {
  name: string
  phone?: string
  email?: string
}

async function book(time: string, person: Person, day = testDay) {
  const held = await office.as().bookings.hold({
    visit: [{ service }],
    branch: 'central',
    startsAt: at(time, day).toISOString(),
  })
  const booking = await office.as(held.code).bookings.book({ hold: held.id, ...person })
  return { ...booking, shortCode: booking.shortCode! }
}

async function file(applicant: Person) {
  const ticket = await kiosk.queue.issueTicket({ visit: [{ service }] })
  await clerk.queue.callNext({ workplace: 'central-desk-7' })
  const { documents } = await office.as().catalogue.findService({ service })
  const papers = documents.map(({ id, fromRegister }) => ({
    document: id,
    state: fromRegister ? ('from-register' as const) : ('brought' as const),
  }))
  const receipt = await clerk.applications.takeIn({ ticket: ticket.id, service, applicant, papers })
  await clerk.queue.finish({ id: ticket.id })
  return { ...receipt, shortCode: receipt.shortCode!, ticket }
}

const find = (who: string) => reception.applications.findPeople({ branch: 'central', who })

test('at a distance six signs and the phone’s last digits show time, place, state and papers, never the person', async () => {
  const booking = await book('10:00', { name: 'Марта Далека', phone: '0679990011' })
  const { code: ownCode } = booking
  const seen = await office
    .as()
    .applications.findByShortCode({ code: booking.shortCode, phoneEnds: '0011' })
  assert.deepEqual([seen.booking?.at, seen.booking?.state], ['10:00', 'booked'])
  assert.ok(seen.booking!.services[0]!.documents.length > 0)
  const filed = await file({ name: 'Марта Далека', phone: '0679990011' })
  const other = await office
    .as()
    .applications.findByShortCode({ code: filed.shortCode, phoneEnds: '0011' })
  assert.deepEqual(
    [other.application?.number, other.application?.state],
    [filed.number, 'registered'],
  )
  for (const text of [JSON.stringify(seen), JSON.stringify(other)])
    for (const secret of ['Марта', '99900', ownCode, booking.id, filed.code])
      assert.ok(!text.includes(secret), secret)
})

test('E3: of a wrong pair nobody learns which of both was wrong', async () => {
  const { shortCode } = await book('10:20', { name: 'Іван Чужий', phone: '0671110022' })
  const bare = await book('10:40', { name: 'Іван Без Телефону', email: 'ivan@example.test' })
  const refusals = await Promise.all(
    [
      { code: shortCode, phoneEnds: '0023' },
      { code: 'КМ7 Р2Х', phoneEnds: '0022' },
      { code: 'нічого', phoneEnds: '0022' },
      { code: bare.shortCode, phoneEnds: '0000' },
    ].map(async (pair) => {
      const { requestId, ...found } = await refusedWith(
        'not-found',
        office.as().applications.findByShortCode(pair),
      )
      const { requestId: _, ...sent } = await refusedWith(
        'not-found',
        office.as().applications.sendLink(pair),
      )
      assert.ok(requestId)
      assert.deepEqual(sent, found)
      return found
    }),
  )
  for (const one of refusals) assert.deepEqual(one, refusals[0])
})

test('the link goes to the contact on record and to nobody else; the answer says by which way alone', async () => {
  const person = { name: 'Ніна Поштова', phone: '0672223344', email: 'nina@example.test' }
  const booking = await book('11:00', person)
  const filed = await file(person)
  await office.settled()
  const letters = async () => {
    const folder = join(office.settings.dataDir, 'mail')
    const names = (await readdir(folder)).sort()
    return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  }
  const before = (await letters()).length
  for (const code of [booking.shortCode, filed.shortCode]) {
    const answer = await office.as().applications.sendLink({ code, phoneEnds: '3344' })
    assert.deepEqual(answer, { by: 'mail' })
  }
  // What is on its way is not in the folder yet.
  for (let round = 0; round < 100 && (await letters()).length < before + 2; round++)
    await new Promise((done) => setTimeout(done, 20))
  const sent = await letters()
  assert.equal(sent.length, before + 2)
  assert.ok(sent.some((text) => text.includes(filed.number) && text.includes('nina@example.test')))
  const phoneOnly = await book('11:20', { name: 'Ніна Телефонна', phone: '0672223355' })
  const none = await office
    .as()
    .applications.sendLink({ code: phoneOnly.shortCode, phoneEnds: '3355' })
  assert.deepEqual(none, { by: 'none' })
})

test('reception finds a person in one box by all there is, with bookings, tickets and applications', async () => {
  const person = { name: "Соломія Нечуй-В'юнко", phone: '0675556677' }
  const booking = await book('11:40', person, '2026-11-26')
  const filed = await file(person)
  const namesake = await book('12:00', { name: 'Остап Нечуй', phone: '0675556677' })
  for (const who of [
    'нечуй вюнко',
    'В’ЮНКО',
    'солом',
    '067 555-66-77',
    '6677',
    booking.shortCode.toLowerCase(),
    filed.shortCode,
    filed.number,
    filed.ticket.number,
  ]) {
    const { items, more } = await find(who)
    const card = items.find(({ name }) => name === person.name)
    assert.ok(card, who)
    assert.equal(more, false)
    assert.equal(card.phone, '+380675556677')
    assert.deepEqual(
      card.bookings.map(({ id, on, at: time }) => [id, on, time]),
      [[booking.id, '2026-11-26', '11:40']],
      who,
    )
    assert.deepEqual(
      card.applications.map(({ number }) => number),
      [filed.number],
      who,
    )
    assert.deepEqual(
      card.tickets.map(({ number }) => number),
      [filed.ticket.number],
      who,
    )
  }
  // One phone of two people is not one person, and who was not asked for is not shown.
  assert.ok((await find('соломія')).items.every(({ name }) => name !== 'Остап Нечуй'))
  assert.equal((await find('нечуй')).items.length, 2)
  assert.equal((await find(namesake.shortCode)).items.length, 1)
  for (const who of ['Ніхто', 'а', '…', '2026-01-999999', 'Я-999', '%', '_'])
    assert.deepEqual(await find(who), { items: [], more: false }, who)
})

test('E3: reception of another branch finds nobody of this one; each look is in the audit, without the name', async () => {
  const person = { name: 'Зоряна Закрита', phone: '0678889900' }
  const booking = await book('12:20', person)
  const filed = await file(person)
  const { token } = await office.addStaff([{ role: 'reception', branch: 'vokzalnyi' }])
  const other = office.as(token).applications
  for (const who of ['Закрита', '9900', booking.shortCode, filed.number, filed.ticket.number]) {
    assert.deepEqual((await other.findPeople({ branch: 'vokzalnyi', who })).items, [], who)
    await refusedWith('not-found', other.findPeople({ branch: 'central', who }))
  }
  await find('Закрита')
  const { rows } = await sql<{ act: string; thing_id: string; line: string }>`
    select act, thing_id, a::text as line from audit a where act in ('find', 'find-people') order by id desc limit 2`.execute(
    office.db,
  )
  assert.deepEqual(rows.map((row) => [row.act, row.thing_id]).sort(), [
    ['find', filed.number],
    ['find-people', 'central'],
  ])
  assert.ok(rows.every(({ line }) => !/закрита/i.test(line)))
})

test('two without a phone are two people, though they have one name; a ticket without a name is found alone', async () => {
  const name = 'Богдана Двійник'
  const [one, two] = [
    await file({ name, email: 'a@example.test' }),
    await file({ name, email: 'b@example.test' }),
  ]
  const { items } = await find('двійник')
  assert.deepEqual(
    items.map(({ applications }) => applications.map(({ number }) => number)).sort(),
    [[one.number], [two.number]].sort(),
  )
  const ticket = await kiosk.queue.issueTicket({ visit: [{ service }] })
  const [nameless] = (await find(ticket.number)).items
  assert.deepEqual(
    [nameless?.name, nameless?.tickets.map(({ id }) => id)],
    [undefined, [ticket.id]],
  )
})

test('more than nine people are nine and the word that there are more', async () => {
  for (let n = 0; n < 11; n++) {
    const day = `2026-12-${String(1 + (n % 4)).padStart(2, '0')}`
    await book(
      `${13 + Math.floor(n / 4)}:00`,
      { name: 'Юхим Численний', phone: `06711100${10 + n}` },
      day,
    )
  }
  const { items, more } = await find('численний')
  assert.deepEqual([items.length, more], [9, true])
})

test('reception gives a receipt other six signs; those of an application are freed thirty days after its end', async () => {
  const filed = await file({ name: 'Лідія Довга', phone: '0673334455' })
  const { number } = filed
  const issued = await reception.applications.reissueCode({
    number,
    identity: 'id-card',
    why: 'загубила розписку',
  })
  assert.equal(issued.code, filed.code)
  const pair = { code: filed.shortCode, phoneEnds: '4455' }
  await refusedWith('not-found', office.as().applications.findByShortCode(pair))
  const seen = await office.as().applications.findByShortCode({ ...pair, code: issued.shortCode! })
  assert.equal(seen.application?.number, number)
  const [own] = await listOfficeRows(office.db)
  const left = async () => {
    await freeCodesOfApplications(office.db, own!)
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from short_codes where thing = ${number}`.execute(office.db)
    return rows[0]!.n
  }
  await setClock(office.db, at('12:00', '2027-02-01'))
  assert.equal(await left(), 1)
  await sql`update applications set state = 'handed-over', changed_at = office_now() where number = ${number}`.execute(
    office.db,
  )
  await setClock(office.db, at('11:00', '2027-03-03'))
  assert.equal(await left(), 1)
  await setClock(office.db, at('13:00', '2027-04-05'))
  assert.equal(await left(), 0)
})
