import * as z from 'zod/mini'
import { OpeningHours, SpecialDay } from '../network/nouns.ts'
import { Day, Id, Instant, LocalizedText, LocalTime, openList, ShortId } from '../words.ts'
import { Booking, Closure } from './booking.ts'
import { Leg } from './visit.ts'

/** A booking as staff see it. */
export const StaffBooking = z.object({
  /** Id of the booking. */
  id: Id,
  /** As of a booking. */
  state: Booking.shape.state,
  /** The office's day of the visit. */
  on: Day,
  /** The office's wall-clock time of the visit. */
  at: LocalTime,
  /** In the hour that the clocks repeat: by `summer` or by `winter` time. */
  clock: Booking.shape.clock,
  /** Minutes the visit takes. */
  minutes: z.int(),
  /** The person's name. */
  name: z.string(),
  /** Where to call, if a phone was given. */
  phone: z.optional(z.string()),
  /** The person can be written to. */
  hasEmail: z.boolean(),
  /** Language of the person. */
  language: z.string(),
  /** What the visit is for. */
  services: z.array(
    z.object({
      /** Short id of the service. */
      id: ShortId,
      /** Name of the service. */
      title: LocalizedText,
      /** For how many persons. */
      persons: z.int(),
    }),
  ),
  legs: z.array(Leg),
  closure: z.optional(Closure),
  /** What the person was told last, as far as it is known. */
  told: z.optional(
    z.object({
      /** `booked`, `moved`, `cancelled`, `closed` its day, `stands` again, `reminder`. */
      letter: openList(['booked', 'moved', 'cancelled', 'closed', 'stands', 'reminder']),
      /** By which way. */
      channel: openList(['mail', 'sms']),
      /** `waiting`; `accepted` by the mail server or gateway; `failed`: tried again; `given-up`. */
      state: openList(['waiting', 'accepted', 'failed', 'given-up']),
      /** Since when, by the office's clock. */
      at: Instant,
    }),
  ),
})
export type StaffBooking = z.infer<typeof StaffBooking>

const seatCounts = z.object({
  /** For who books online. */
  online: z.int(),
  /** For who comes to reception. */
  reception: z.int(),
  /** For who phones. */
  phone: z.int(),
})

/** What a change of a plan does. */
export const PlanChange = z.object({
  /** It was only looked at: nothing has changed. */
  preview: z.boolean(),
  /** Free places taken back. */
  withdrawn: z.int(),
  /** Places given out anew. */
  added: z.int(),
  /** Places there are then on the days that change, by whose they are. */
  shares: z.optional(seatCounts),
  /** The same before it. */
  sharesBefore: z.optional(seatCounts),
  /** Bookings that no longer fit, by time. None is cancelled. */
  bookings: z.array(
    z.object({
      /** Id of the booking. */
      id: Id,
      /** The office's day of the visit. */
      on: Day,
      /** The office's wall-clock time of the visit. */
      at: LocalTime,
      /** In the hour that the clocks repeat: by `summer` or by `winter` time. */
      clock: Booking.shape.clock,
      /** `mail`: told by letter; `sms`: by text message; `phone`: reception has to call. */
      toldBy: openList(['mail', 'sms', 'phone']),
      /** The time kept for it instead, if there was any. */
      kept: z.optional(
        z.object({
          /** The office's day. */
          on: Day,
          /** The office's wall-clock time. */
          at: LocalTime,
          /** In the hour that the clocks repeat: by `summer` or by `winter` time. */
          clock: Booking.shape.clock,
          /** Short id of the branch. */
          branch: ShortId,
        }),
      ),
    }),
  ),
})
export type PlanChange = z.infer<typeof PlanChange>

const Percent = z.int().check(z.minimum(0), z.maximum(100))

/** Whose the seats of a pool are, and when they open to all. */
export const SeatShares = z.object({
  /** Of a hundred seats so many for each; together a hundred. */
  shares: z.object({
    /** For who books online. */
    online: Percent,
    /** For who comes to reception. */
    reception: Percent,
    /** For who phones. */
    phone: Percent,
  }),
  /** From when on what is left of a share is open to who books online; with `online`, from when on its own seats are. */
  release: z.array(
    z.object({
      /** Whose seats. */
      share: z.enum(['online', 'reception', 'phone']),
      /** Days before the visit; 0 is the same day. */
      daysBefore: z.int().check(z.minimum(0), z.maximum(60)),
      /** The office's wall-clock time. */
      at: LocalTime,
    }),
  ),
})
export type SeatShares = z.infer<typeof SeatShares>

/** Hours of one weekday while they are valid. */
export const PlannedHours = z.object({
  ...OpeningHours.shape,
  /** First day they hold on, when not always. */
  validFrom: z.optional(Day),
  /** Last day they hold on, when not for good. */
  validTo: z.optional(Day),
})
export type PlannedHours = z.infer<typeof PlannedHours>

/** Графік: the weekly hours of a branch and its pools, and the days that differ. */
export const Timetable = z.object({
  /** Hours of the doors. */
  hours: z.array(PlannedHours),
  /** Interchangeable workplaces and how many of them are planned. */
  pools: z.array(
    z.object({
      /** Short id of the pool. */
      id: ShortId,
      /** Ticket letters it serves. */
      letters: z.array(z.string()),
      /** Workplaces it has. */
      workplaces: z.int(),
      /** Whose its seats are; all are open to who books online when absent. */
      seats: z.optional(SeatShares),
      /** Planned hours with the number of desks. */
      hours: z.array(
        z.object({
          ...PlannedHours.shape,
          /** Desks planned. */
          desks: z.int(),
        }),
      ),
    }),
  ),
  /** Days from today on that differ from the week. */
  specialDays: z.array(SpecialDay),
})
export type Timetable = z.infer<typeof Timetable>
