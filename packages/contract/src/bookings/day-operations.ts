import * as z from 'zod/mini'
import { OpeningHours, SpecialDay } from '../network/nouns.ts'
import { operation } from '../operation.ts'
import { Day, Id, listOf, LocalizedText, LocalTime, ShortId } from '../words.ts'
import { PlanChange, SeatShares, StaffBooking, Timetable } from './days.ts'

const BranchId = z.object({
  /** Short id of the branch. */
  branch: ShortId,
})

const BookingId = z.object({
  /** Id of the hold or booking; it stays the same. */
  id: Id,
})

const DayOfBranch = z.object({
  /** Short id of the branch. */
  branch: ShortId,
  /** The office's day; today or later. */
  on: Day,
})

/**
 * Lists the bookings of a branch for staff, by time: those of a day; with `toPhone` all whose day was
 * closed and whom no message reaches, so that reception has to call them; with `phoneEnds` those to come
 * of who phones.
 */
export const listBookings = operation({
  method: 'GET',
  path: '/offices/{office}/staff/branches/{branch}/bookings',
  params: BranchId,
  query: z.object({
    /** The office's day; today when absent. */
    on: z.optional(Day),
    /** Only those that reception has to call, of any day to come. */
    toPhone: z.optional(z.literal('yes')),
    /** Only those of today and later whose phone number ends so. */
    phoneEnds: z.optional(z.string().check(z.regex(/^\d{4}$/))),
  }),
  answer: listOf(StaffBooking),
  problems: [],
})

/** Notes that the person of a booking was told by phone that its day was closed. Noting twice is no mistake. */
export const markPhoned = operation({
  method: 'POST',
  path: '/offices/{office}/staff/bookings/{id}/phoned',
  params: BookingId,
  body: z.strictObject({}),
  problems: [],
})

/** Shows the weekly hours of a branch and of its pools, and the days that differ from the week. */
export const showTimetable = operation({
  method: 'GET',
  path: '/offices/{office}/staff/branches/{branch}/timetable',
  params: BranchId,
  answer: Timetable,
  problems: [],
})

/**
 * Makes a day of a branch differ from the week; without hours it is closed. Free places are taken back;
 * a booking that no longer fits stays, has the nearest other time kept for it, and its person is told
 * or stands on the list to phone. Doing it twice changes nothing more.
 */
export const changeDay = operation({
  method: 'POST',
  path: '/offices/{office}/staff/branches/{branch}/days/{on}',
  params: DayOfBranch,
  body: z.strictObject({
    /** When the doors are open; none: closed. */
    hours: z
      .array(
        z.strictObject({
          /** When the doors open. */
          from: LocalTime,
          /** When the doors close. */
          to: LocalTime,
        }),
      )
      .check(z.maxLength(6)),
    /** Why. */
    reason: SpecialDay.shape.reason,
    /** The same in words for people. */
    note: z.optional(LocalizedText),
    /** Only looks at what it would do; nothing changes. */
    preview: z.optional(z.boolean()),
  }),
  answer: PlanChange,
  problems: ['time-past'],
})

/** Makes a day of a branch like the week again; bookings whose places are back are told that they stand. */
export const resetDay = operation({
  method: 'POST',
  path: '/offices/{office}/staff/branches/{branch}/days/{on}/reset',
  params: DayOfBranch,
  body: z.strictObject({
    /** Only looks at what it would do; nothing changes. */
    preview: z.optional(z.boolean()),
  }),
  answer: PlanChange,
  problems: ['time-past'],
})

/**
 * Gives a branch other weekly hours from a day on, so that what was planned later is replaced, or shares
 * the seats of its pools anew. What happens to places and bookings is as of `changeDay`.
 */
export const changeTimetable = operation({
  method: 'POST',
  path: '/offices/{office}/staff/branches/{branch}/timetable',
  params: BranchId,
  body: z.strictObject({
    /** First day they hold on; today or later. */
    from: Day,
    /** The hours of each weekday it is open; hours and desks stay as they are when absent. */
    hours: z.optional(z.array(z.strictObject(OpeningHours.shape)).check(z.maxLength(40))),
    /** With `hours`: pools with another number of desks than they have workplaces. */
    desks: z.optional(
      z.array(
        z.strictObject({
          /** Short id of the pool. */
          pool: ShortId,
          /** Desks planned; none: it gives no places. */
          desks: z.int().check(z.minimum(0), z.maximum(500)),
        }),
      ),
    ),
    /** Pools whose seats are shared anew. */
    shares: z.optional(
      z.array(
        z.strictObject({
          /** Short id of the pool. */
          pool: ShortId,
          ...SeatShares.shape,
        }),
      ),
    ),
    /** Only looks at what it would do; nothing changes. */
    preview: z.optional(z.boolean()),
  }),
  answer: PlanChange,
  problems: ['time-past'],
})
