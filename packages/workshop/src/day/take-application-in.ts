import type { StaffTicket } from '@transparent-office/contract'
import type { Desk } from './desk.ts'
import type { Hall } from './hall.ts'
import { count } from './record.ts'

/** Takes the papers in for the first service of a ticket, and forwards them to who decides. */
export async function takeApplicationIn(
  hall: Hall,
  { token }: Desk,
  { id: ticket, services }: StaffTicket,
): Promise<void> {
  const [first] = services
  const papers = first!.documents.map(({ id: document, fromRegister }) => ({
    document,
    state: fromRegister ? ('from-register' as const) : ('brought' as const),
  }))
  const tried = await hall.client.try((office, key) =>
    office.applications.takeIn(
      {
        ticket,
        service: first!.id,
        applicant: { name: 'Особа з дня в офісі', phone: '067 123 45 67' },
        papers,
      },
      { key, token },
    ),
  )
  if (!('answer' in tried)) return
  count(hall.record, 'applications')
  const { number } = tried.answer
  const forwarded = await hall.client.try(
    (office, key) => office.applications.forward({ number }, { key, token }),
    'wrong-application-state',
  )
  if ('answer' in forwarded) count(hall.record, 'forwarded')
}
