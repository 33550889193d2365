import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { examineOffice } from '../doctor/examine-office.ts'
import { openTestOffice } from '../testing/test-office.ts'
import { up } from './migrations/0041-clocks.ts'
import { openDatabase } from './open.ts'

test('applications of before get the clock they had, to the hour', async () => {
  const office = await openTestOffice()
  const connectionString = office.settings.databaseUrl!.replace(/\/\/\w+@/, '//office@')
  const { db: owner } = openDatabase({ connectionString })
  try {
    await office.setTime('10:05')
    const service = 'housing-subsidy'
    const kiosk = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })
    const clerk = office.as((await office.addStaff([{ role: 'clerk', branch: 'central' }])).token)
    await clerk.staff.openWorkplace({ workplace: 'central-desk-7' })
    const { documents } = await office.as().catalogue.findService({ service })
    const takeIn = async () => {
      await office.as(kiosk.token).queue.issueTicket({ visit: [{ service }] })
      const { ticket } = await clerk.queue.callNext({ workplace: 'central-desk-7' })
      const { number } = await clerk.applications.takeIn({
        ticket: ticket!.id,
        service,
        applicant: { name: 'Олена Ковальчук', phone: '0671234567' },
        papers: documents.map(({ id }) => ({ document: id, state: 'brought' as const })),
      })
      await clerk.queue.finish({ id: ticket!.id })
      return number
    }
    const termOf = (variants: string) =>
      sql`update services set card = jsonb_set(card, '{deadlines}', ${variants}::jsonb) where id = ${service}`.execute(
        owner,
      )
    await termOf('[{"kind": "standard", "value": 24, "unit": "hours"}]')
    const inHours = await takeIn()
    const seen = () =>
      sql<{ owner_id: string; kind: string; term_value: number | null; decision_by_at: string }>`
        select owner_id, kind, at, term_value, term_unit, decision_by::text, decision_by_at from clock_facts f
        join applications a on a.office_id = f.office_id and a.number = f.owner_id order by owner_id, seq`.execute(
        owner,
      )
    const before = (await seen()).rows
    assert.equal(before[0]?.decision_by_at, '10:05', inHours)
    for (const statement of [
      'drop table clock_facts',
      'alter table applications drop column decision_by_at',
      'alter table decisions drop column seq, add primary key (office_id, number)',
      'alter table notices drop column decision, add primary key (office_id, number, kind)',
    ])
      await sql.raw(statement).execute(owner)
    await owner.transaction().execute((tx) => up(tx as never))
    assert.deepEqual((await seen()).rows, before)
    assert.deepEqual(
      (await examineOffice(owner)).filter(({ faults }) => faults > 0),
      [],
    )
  } finally {
    await owner.destroy()
    await office.close()
  }
})
