import type { Board } from '../../queue/board.ts'
import type { CallReason } from '../../queue/call.ts'
import type * as operations from '../../queue/operations.ts'
import type { Desk, Queue, StaffTicket } from '../../queue/staff-queue.ts'
import type { Ticket } from '../../queue/ticket.ts'
import { code, visitBranch, visitId, visitService } from './bookings.ts'
import type { ExamplesOf } from './examples-of.ts'
import { branch, hall } from './network.ts'
import { kiosk, workplace } from './staff.ts'

const ticketId = '019ab3f1-2d50-7e95-b194-5e6f708192a3'

const reason: CallReason = {
  kind: 'longest-waiting',
  text: { uk: 'найдовше чекає в черзі А', en: 'waits longest in line А' },
}

const ticket: Ticket = {
  id: ticketId,
  number: 'А-017',
  on: '2026-11-24',
  state: 'waiting',
  branch: visitBranch,
  services: [visitService],
  ahead: 3,
  wait: { from: 10, to: 20 },
  outlook: 'range',
  times: 0,
  visit: visitId,
  canRate: false,
  updatedAt: '09:41',
}

const board: Board = {
  branch: { id: branch.id, title: branch.title },
  halls: [hall],
  status: 'open',
  calls: [
    {
      number: 'А-014',
      desk: 7,
      hall: hall.id,
      calledAt: '2026-11-24T07:40:10.000Z',
      times: 1,
      reason,
    },
  ],
  waiting: 4,
  wait: { from: 10, to: 20 },
  outlook: 'range',
  ahead: 4,
  on: '2026-11-24',
  at: '09:41',
}

const staffTicket: StaffTicket = {
  id: ticketId,
  number: 'А-017',
  state: 'called',
  services: [visitService],
  arrivedAt: '09:41',
  calledAt: '2026-11-24T07:55:00.000Z',
  times: 1,
  reason,
  visit: visitId,
  applications: [],
}

const desk: Desk = {
  workplace,
  status: 'open',
  ticket: staffTicket,
  waiting: [{ letter: 'А', count: 3 }],
  missed: [],
  served: 5,
}

const line = {
  letter: 'А',
  title: { uk: 'Місце проживання', en: 'Place of residence' },
  hall: hall.id,
  waiting: 4,
  wait: { from: 10, to: 20 },
  outlook: 'range',
}

const queue: Queue = {
  branch: { id: branch.id, title: branch.title },
  status: 'open',
  lines: [{ ...line, longestSince: '09:28' }],
  missed: [{ id: '019ab3e0-3e60-7fa6-82a5-6f708192a3b4', number: 'А-009' }],
  on: '2026-11-24',
  at: '09:41',
}

export const queueExamples: ExamplesOf<typeof operations> = {
  showTask: {
    answer: {
      device: { id: kiosk.id, kind: kiosk.kind, title: kiosk.title },
      branch: { id: branch.id, title: branch.title },
      status: 'open',
      lines: [{ ...line, services: [{ id: visitService.id, title: visitService.title }] }],
    },
  },
  issueTicket: {
    body: { visit: [{ service: visitService.id }] },
    answer: { ...ticket, code },
  },
  findTicket: { answer: ticket },
  showBoard: { answer: board },
  showQueue: { answer: queue },
  findTicketNumbered: { answer: ticket },
  showDesk: { answer: desk },
  callNext: { answer: desk },
  recall: { answer: { ...staffTicket, times: 2 } },
  serve: { answer: { ...staffTicket, state: 'serving' } },
  miss: { answer: { ...staffTicket, state: 'missed' } },
  park: { body: { why: 'copy' }, answer: { ...staffTicket, state: 'parked' } },
  callTicket: {
    body: { ticket: ticketId, why: 'unwell' },
    answer: desk,
  },
  transfer: {
    body: { service: 'passport-id-card' },
    answer: { ...staffTicket, state: 'waiting' },
  },
  restore: { answer: { ...staffTicket, state: 'waiting' } },
  voidRun: { body: { minutes: 10, why: 'many-printed' }, answer: { voided: 38 } },
  finish: { answer: { ...staffTicket, state: 'served' } },
  checkInByShortCode: { body: { code: '7КМ-4РТ' }, answer: { ...ticket, bookedAt: '10:00' } },
}
