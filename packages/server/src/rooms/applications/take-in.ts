import { readEmail } from '@transparent-office/contract'
import { act, refuse, staffOf, withAccessCode, notAPhone } from '../../acts/index.ts'
import { readReachable } from '../../text/reachable-phone.ts'
import { findPerson, issueShortCode } from '../bookings/index.ts'
import { findBranchRow, officeCalendar } from '../network/index.ts'
import { findAtOwnDesk, listTicketParts } from '../queue/index.ts'
import {
  findApplicationRow,
  listTakenIn,
  putApplication,
  putStep,
  takeNumber,
} from './applications.store.ts'
import { decisionBy, standardDeadline } from './deadline.ts'
import { checkPapers } from './papers.ts'
import { composeApplication } from './show-application.ts'
import { tellApplication } from './tell-application.ts'

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
  const taken = await listTakenIn(db, office.id, ticket.id, card.id)
  if (taken.length >= persons) return refuse('already-taken-in', { number: taken.at(-1)! })
  const { papers, missing } = checkPapers(card, input.papers)
  if (missing.length > 0) return refuse('papers-missing', { errors: missing })
  const { name, phone: typed, email } = input.applicant
  if (typed === undefined && email === undefined && input.contact !== 'reception')
    return refuse('contact-needed')
  const phone = typed === undefined ? null : readReachable(typed, context.settings.phoneCountries)
  if (phone === undefined) return notAPhone('/applicant/phone')

  const { now, on } = await context.time()
  const number = await takeNumber(db, office.id, ticket.branch_id, Number(on.slice(0, 4)))
  const variant = standardDeadline(card.deadlines)
  await putApplication(db, office.id, {
    number,
    branch: ticket.branch_id,
    service: card.id,
    version: card.version,
    agency: card.agency.id,
    ticket: ticket.id,
    now,
    decisionBy: variant && decisionBy(variant, now, office.timeZone, officeCalendar),
    applicant: {
      name,
      phone,
      email: email === undefined ? null : readEmail(email)!,
      // Who booked in a language is written to in it.
      language: (await findPerson(db, ticket.visit_id))?.language ?? 'uk',
    },
    papers,
    clerk: clerk.id,
    key: context.codes.current,
  })
  const branch = (await findBranchRow(db, office.id, ticket.branch_id))!
  await putStep(db, office.id, number, {
    state: 'registered',
    at: now,
    by: 'clerk',
    byId: clerk.id,
    place: branch.title,
    desk: ticket.desk ?? undefined,
  })
  context.audit({
    act: 'registered',
    thing: 'application',
    id: number,
    detail: { service: card.id, ticket: ticket.id },
  })
  const row = (await findApplicationRow(db, office.id, number))!
  tellApplication(context, { number, branch: row.branch_id })
  const shortCode = await issueShortCode(context, {
    kind: 'application',
    thing: number,
    branch: row.branch_id,
    at: now,
    person: { name: input.applicant.name, phone },
  })
  return withAccessCode(
    await composeApplication(context, row),
    { kind: 'application', id: number, generation: 0, key: row.key },
    shortCode,
  )
})
