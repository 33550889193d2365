import { closeWorkplace, openWorkplace } from './open-workplace.ts'
import type { Room } from '../room.ts'
import { visitFollowers } from './key-followers.store.ts'
import { queueAnswers } from './answers.ts'
import { beginDay } from './begin-day.ts'
import { callTicket, park, transfer } from './park-and-transfer.ts'
import { callNext } from './call-next.ts'
import { checkIn, checkInByShortCode } from './check-in.ts'
import { issueTicket } from './issue-ticket.ts'
import { finish, miss, recall, restore, serve } from './serve-ticket.ts'
import { showBoard } from './show-board.ts'
import { showDesk } from './show-desk.ts'
import { showQueue } from './show-queue.ts'
import { showTask } from './show-task.ts'
import { findTicket, findTicketNumbered } from './show-ticket.ts'
import { voidRun } from './void-run.ts'

export {
  listTicketParts,
  listTicketsOfPeople,
  noteTakenIn,
  listVisitsNumbered,
  type TicketOfPerson,
} from './tickets.store.ts'
export { findNumberedTicket } from './show-ticket.ts'
export { hasOpenTickets } from './waiting.store.ts'
export { findVisit, markRated } from './visits.store.ts'
export { findAtOwnDesk } from './serve-ticket.ts'
export { visitToRate } from './show-task.ts'
export { readTicketNumber, ticketNumber } from './ticket-number.ts'

export const queueRoom: Room = {
  acts: [
    openWorkplace,
    closeWorkplace,
    checkIn,
    checkInByShortCode,
    issueTicket,
    findTicket,
    showBoard,
    showTask,
    showQueue,
    findTicketNumbered,
    showDesk,
    callNext,
    recall,
    serve,
    miss,
    restore,
    finish,
    park,
    callTicket,
    transfer,
    voidRun,
  ],
  answers: queueAnswers,
  keyFollowers: visitFollowers,
  jobs: [
    { name: 'begin the day', each: 'minute', runFor: ({ db }, office) => beginDay(db, office) },
  ],
}
