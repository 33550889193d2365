import assert from 'node:assert/strict'
import type { DemoCity } from './demo-city.ts'

/** The next in line is called and served by a clerk, who takes the papers in. Returns number and code of the receipt. */
export async function serveTicket(
  { server, tokens }: Pick<DemoCity, 'server' | 'tokens'>,
  number: string,
): Promise<{ number: string; code: string }> {
  const clerk = server.as(tokens['clerk-1'])
  const workplace = 'central-desk-1'
  const service = 'residence-registration'
  await clerk.staff.openWorkplace({ workplace })
  const { ticket } = await clerk.queue.callNext({ workplace })
  assert.equal(ticket?.number, number)
  const { id } = ticket!
  await clerk.queue.serve({ id })
  const { documents } = await server.as().catalogue.findService({ service })
  const receipt = await clerk.applications.takeIn({
    ticket: id,
    service,
    applicant: { name: 'Олена Ковальчук', phone: '067 123 45 67' },
    papers: documents.map(({ id, fromRegister }) => ({
      document: id,
      state: fromRegister ? 'from-register' : 'brought',
    })),
  })
  await clerk.queue.finish({ id })
  return receipt
}
