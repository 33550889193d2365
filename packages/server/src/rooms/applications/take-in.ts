import { readEmail } from '@transparent-office/contract'
import { act, refuse, staffOf, withAccessCode, notAPhone } from '../../acts/index.ts'
import { readReachable } from '../../text/reachable-phone.ts'
import { findPerson, issueShortCode } from '../bookings/index.ts'
import { findBranchRow } from '../network/index.ts'
import { findAtOwnDesk, listTicketParts, noteTakenIn } from '../queue/index.ts'
import { findApplicationRow, listTakenIn, takeNumber } from './applications.store.ts'
import { standardDeadline } from './standard-deadline.ts'
import { takeFirstStep } from './take-step.ts'
import { checkPapers } from './papers.ts'
import { composeApplication } from './show-application.ts'

export const takeIn = act('applications.takeIn', { keepReply: true }, async (input, context) => {
  const { db, office } = context
  const clerk = staffOf(context)
  const ticket = await findAtOwnDesk(context, input.ticket, ['called', 'serving'])
  if (!('letter' in ticket)) return ticket
  const part = (await listTicketParts(db, office.id, ticket.id)).find(
    ({ card }) => card.id === input.service,
  )
  if (!part) return refuse('service-not-on-ticket')
  const { card, persons } = part
  // The ticket is locked: who presses twice, with two keys, comes here one after the other.
  const taken = (await listTakenIn(db, office.id, ticket.id)).flatMap(({ number, service }) =>
    service === card.id ? number : [],
  )
  if (taken.length >= persons) return refuse('already-taken-in', { number: taken.at(-1)! })
  const { papers, missing } = checkPapers(card, input.papers)
  if (missing.length > 0) return refuse('papers-missing', { errors: missing })
  const { name, phone: typed, email } = input.applicant
  if (typed === undefined && email === undefined && input.contact !== 'reception')
    return refuse('contact-needed')
  const phone = typed === undefined ? null : readReachable(typed, context.settings.phoneCountries)
  if (phone === undefined) return notAPhone('/applicant/phone')

  const { now, on } = await context.time()
  const number = await takeNumber(db, office.id, ticket.branchId, Number(on.slice(0, 4)))
  const branch = (await findBranchRow(db, office.id, ticket.branchId))!
  const application = {
    number,
    branch: ticket.branchId,
    service: card.id,
    version: card.version,
    agency: card.agency.id,
    ticket: ticket.id,
    now,
    applicant: {
      name,
      phone,
      email: email === undefined ? null : readEmail(email)!,
      // Who booked in a language is written to in it.
      language: (await findPerson(db, office.id, ticket.visitId))?.language ?? 'uk',
    },
    papers,
    clerk: clerk.id,
    key: context.codes.current,
  }
  await takeFirstStep(
    context,
    application,
    'registered',
    { by: 'clerk', id: clerk.id },
    {
      term: standardDeadline(card.deadlines) ?? null,
      place: branch.title,
      desk: ticket.desk ?? undefined,
      detail: { service: card.id, ticket: ticket.id },
    },
  )
  await noteTakenIn(db, office.id, ticket.id, { number, service: card.id })
  const row = (await findApplicationRow(db, office.id, number))!
  const shortCode = await issueShortCode(context, {
    kind: 'application',
    thing: number,
    branch: row.branchId,
    at: now,
    person: { name: input.applicant.name, phone },
  })
  return withAccessCode(
    await composeApplication(context, row),
    { kind: 'application', id: number, generation: 0, key: row.key },
    shortCode,
  )
})
