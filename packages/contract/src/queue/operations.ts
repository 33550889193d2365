import * as z from 'zod/mini'
import { AtBranch } from '../bookings/codes.ts'
import { VisitItem } from '../bookings/visit.ts'
import { operation } from '../operation.ts'
import { Day, Id, openList, ShortId } from '../words.ts'
import { Board } from './board.ts'
import { Desk, Queue, StaffTicket } from './staff-queue.ts'
import { Task } from './task.ts'
import { Ticket, TicketWithCode, VoidedRun } from './ticket.ts'

const TicketId = z.object({
  /** Id of the ticket. */
  id: Id,
})
const BranchId = z.object({
  /** Short id of the branch. */
  branch: ShortId,
})
const WorkplaceId = z.object({
  /** Short id of the workplace. */
  workplace: ShortId,
})

/** Says what a device's screen shows now: lines to join, the board's hall, a visit to rate. */
export const showTask = operation({
  method: 'GET',
  path: '/offices/{office}/devices/self/task',
  answer: Task,
  live: true,
  problems: [],
})

/**
 * Gives a walk-in a ticket of today's queue, at a kiosk or by staff. Services of several lines give a
 * ticket each; the answer is the first to be called, with the access code of all.
 */
export const issueTicket = operation({
  method: 'POST',
  path: '/offices/{office}/tickets',
  body: z.strictObject({
    /** The branch; a device's own branch when absent. */
    branch: z.optional(ShortId),
    /** What the person comes for, in the order it should be done; each line gives a ticket. */
    visit: z.array(VisitItem).check(z.minLength(1), z.maxLength(6)),
    /** Ground of a right to be served out of turn; staff only. */
    outOfTurn: z.optional(
      openList(['war-disability', 'hero', 'disability-group-1', 'pregnant', 'infant']),
    ),
  }),
  answer: TicketWithCode,
  creates: true,
  problems: ['service-not-here', 'branch-closed', 'branch-paused', 'gone-today'],
})

/** Finds a ticket by its id and access code, with people ahead and the expected wait. */
export const findTicket = operation({
  method: 'GET',
  path: '/offices/{office}/tickets/{id}',
  params: TicketId,
  answer: Ticket,
  live: true,
  problems: [],
})

/** Shows the board of a branch, or of one hall. */
export const showBoard = operation({
  method: 'GET',
  path: '/offices/{office}/branches/{branch}/board',
  params: BranchId,
  query: z.object({
    /** Only calls of this hall. */
    hall: z.optional(ShortId),
  }),
  answer: Board,
  live: true,
  problems: [],
})

/** Shows reception the queue of a branch: who waits in each line and how long, who missed the call. */
export const showQueue = operation({
  method: 'GET',
  path: '/offices/{office}/staff/branches/{branch}/queue',
  params: BranchId,
  answer: Queue,
  live: true,
  problems: [],
})

/**
 * Finds today's ticket of a branch by its number as people write it, for reception: Latin look-alikes,
 * small letters, any dash or none, «№», «талон», no zeros. Without its letter it is found when no other
 * line has the number today.
 */
export const findTicketNumbered = operation({
  method: 'GET',
  path: '/offices/{office}/staff/branches/{branch}/tickets',
  params: BranchId,
  query: z.object({
    /** `А-017`, as the person says it. */
    number: z.string().check(z.minLength(1), z.maxLength(20)),
    /** The day of the number, when it is not today's: a ticket carried over the night got a new one. */
    on: z.optional(Day),
  }),
  answer: Ticket,
  problems: [],
})

/** Shows a clerk's desk: the ticket there, who waits. */
export const showDesk = operation({
  method: 'GET',
  path: '/offices/{office}/staff/workplaces/{workplace}',
  params: WorkplaceId,
  answer: Desk,
  live: true,
  problems: [],
})

/** Calls the next ticket to the workplace by the house rule, with its reason. No `ticket` in the answer: nobody waits. */
export const callNext = operation({
  method: 'POST',
  path: '/offices/{office}/staff/workplaces/{workplace}/call-next',
  params: WorkplaceId,
  body: z.strictObject({}),
  answer: Desk,
  problems: ['not-at-this-workplace', 'still-serving', 'branch-paused', 'branch-closed'],
})

/** Calls the ticket at the desk once more, three times in all. */
export const recall = operation({
  method: 'POST',
  path: '/offices/{office}/staff/tickets/{id}/recall',
  params: TicketId,
  body: z.strictObject({}),
  answer: StaffTicket,
  problems: ['wrong-ticket-state', 'no-more-calls', 'not-at-this-workplace', 'branch-paused'],
})

/** The person has come to the desk: service begins. */
export const serve = operation({
  method: 'POST',
  path: '/offices/{office}/staff/tickets/{id}/serve',
  params: TicketId,
  body: z.strictObject({}),
  answer: StaffTicket,
  problems: ['wrong-ticket-state', 'not-at-this-workplace'],
})

/** The called person did not come. The ticket can be restored the same day. */
export const miss = operation({
  method: 'POST',
  path: '/offices/{office}/staff/tickets/{id}/miss',
  params: TicketId,
  body: z.strictObject({}),
  answer: StaffTicket,
  problems: ['wrong-ticket-state', 'not-at-this-workplace'],
})

/** Parks the ticket at the desk until its person brings what is missing; it keeps its arrival. The desk is free. */
export const park = operation({
  method: 'POST',
  path: '/offices/{office}/staff/tickets/{id}/park',
  params: TicketId,
  body: z.strictObject({
    /** What it waits for. */
    why: openList(['papers', 'payment', 'copy', 'other']),
  }),
  answer: StaffTicket,
  problems: ['wrong-ticket-state', 'not-at-this-workplace'],
})

/**
 * Calls one certain ticket to the workplace: a parked one whose person is back, or a waiting one for a
 * reason that is kept and counted.
 */
export const callTicket = operation({
  method: 'POST',
  path: '/offices/{office}/staff/workplaces/{workplace}/call',
  params: WorkplaceId,
  body: z.strictObject({
    /** Id of the ticket. */
    ticket: Id,
    /** Why it is called before others. */
    why: openList(['papers-brought', 'unwell', 'wrong-line', 'interpreter', 'other']),
  }),
  answer: Desk,
  problems: [
    'not-at-this-workplace',
    'still-serving',
    'branch-paused',
    'wrong-ticket-state',
    'not-served-here',
  ],
})

/**
 * Passes the ticket at the desk on to the line of another service, which takes the place of what it was
 * for. Number, arrival and booked time stay.
 */
export const transfer = operation({
  method: 'POST',
  path: '/offices/{office}/staff/tickets/{id}/transfer',
  params: TicketId,
  body: z.strictObject({
    /** Short id of the service the person needs. */
    service: ShortId,
  }),
  answer: StaffTicket,
  problems: ['wrong-ticket-state', 'not-at-this-workplace', 'service-not-here'],
})

/** Puts a missed ticket back into the queue; it keeps its arrival. */
export const restore = operation({
  method: 'POST',
  path: '/offices/{office}/staff/tickets/{id}/restore',
  params: TicketId,
  body: z.strictObject({}),
  answer: StaffTicket,
  problems: ['wrong-ticket-state'],
})

/**
 * Takes a run of kiosk tickets out of the queue, when somebody printed many: those that the kiosk of this
 * ticket gave within so many minutes of it, before and after. Only those that wait and were never called
 * become void, none of a booking and none of a visit of which another ticket was called. Voiding twice is
 * no mistake.
 */
export const voidRun = operation({
  method: 'POST',
  path: '/offices/{office}/staff/tickets/{id}/void-run',
  params: TicketId,
  body: z.strictObject({
    /** So many minutes before the ticket and after it. */
    minutes: z.int().check(z.minimum(1), z.maximum(120)),
    /** Why. */
    why: openList(['many-printed', 'kiosk-broken', 'other']),
  }),
  answer: VoidedRun,
  problems: ['wrong-ticket-state', 'not-from-kiosk'],
})

/** Service is over; the workplace is free and the visit can be rated. */
export const finish = operation({
  method: 'POST',
  path: '/offices/{office}/staff/tickets/{id}/finish',
  params: TicketId,
  body: z.strictObject({}),
  answer: StaffTicket,
  problems: ['wrong-ticket-state', 'not-at-this-workplace'],
})

/**
 * Checks in by the short code alone, on the day and at the branch of the visit. Answers with the ticket;
 * of a visit that is checked in already, with the one it has. It gives no access code.
 */
export const checkInByShortCode = operation({
  method: 'POST',
  path: '/offices/{office}/visits/check-in',
  body: AtBranch,
  answer: Ticket,
  problems: ['too-early', 'too-late', 'booking-cancelled', 'branch-closed', 'short-code-rests'],
})
