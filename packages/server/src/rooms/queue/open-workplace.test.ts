import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ProblemError } from '@transparent-office/sdk'
import { sql } from 'kysely'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'

let office: TestOffice
before(async () => {
  office = await openTestOffice()
  await office.setTime('10:00')
})
after(() => office.close())

/** Names of the refusals among answers that came at once; a surprise has its own name. */
const refusals = (answers: PromiseSettledResult<unknown>[]) =>
  answers.flatMap((answer) =>
    answer.status === 'rejected'
      ? answer.reason instanceof ProblemError
        ? answer.reason.problem.code
        : String(answer.reason)
      : [],
  )

test('a clerk who opens two workplaces at once sits at one, without a surprise', async () => {
  const clerk = office.as((await office.addStaff([{ role: 'clerk', branch: 'central' }])).token)
  for (let round = 0; round < 10; round++) {
    const answers = await Promise.allSettled(
      [1, 2, 3].map((n) => clerk.staff.openWorkplace({ workplace: `central-desk-${n}` })),
    )
    assert.deepEqual(refusals(answers), [])
  }
  await clerk.staff.closeWorkplace({ workplace: (await clerk.staff.findMyself()).workplace!.id })
})

test('Q2: a ticket called while its clerk leaves is never left at an empty workplace', async () => {
  const kiosk = office.as(
    (await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })).token,
  )
  const clerk = office.as((await office.addStaff([{ role: 'clerk', branch: 'central' }])).token)
  const workplace = 'central-desk-1'
  for (let round = 0; round < 15; round++) {
    await clerk.staff.openWorkplace({ workplace })
    await kiosk.queue.issueTicket({ visit: [{ service: 'residence-registration' }] })
    const leave =
      round % 2
        ? clerk.staff.closeWorkplace({ workplace })
        : clerk.staff.openWorkplace({ workplace: 'central-desk-2' })
    const answers = await Promise.allSettled([clerk.queue.callNext({ workplace }), leave])
    assert.deepEqual(
      refusals(answers).filter(
        (code) => !['still-serving', 'not-at-this-workplace'].includes(code),
      ),
      [],
    )
    const { rows } = await sql`
      select from tickets t join workplaces w on w.id = t.workplace_id
      where t.state in ('called', 'serving') and w.clerk_id is null`.execute(office.db)
    assert.equal(rows.length, 0, `round ${round}`)
    await sql`update tickets set state = 'served' where state <> 'served'`.execute(office.db)
  }
})
