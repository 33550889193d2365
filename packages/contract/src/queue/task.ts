import * as z from 'zod/mini'
import { Id, Instant, LocalizedText, LocalTime, MinuteRange, openList, ShortId } from '../words.ts'
import { WaitOutlook } from './wait.ts'

/** A line somebody can join at the kiosk. */
export const LineToJoin = z.object({
  /** Letter of its tickets. */
  letter: z.string(),
  /** What the line is for. */
  title: LocalizedText,
  /** Short id of the hall to wait in. */
  hall: ShortId,
  /** People waiting. */
  waiting: z.int(),
  /** How long somebody joining now may wait, where that can be told. */
  wait: z.optional(MinuteRange),
  /** What can be told of that wait; nothing while no desk is open for the line. */
  outlook: z.optional(WaitOutlook),
  /** How many would be called before somebody joining now, whichever line they stand in. */
  ahead: z.optional(z.int()),
  /** No more tickets today: all the line gives a day are given. */
  gone: z.optional(
    z.object({
      /** How many were given. */
      count: z.int(),
      /** The wall-clock time of the last. */
      at: LocalTime,
      /** When the next day's begin, if that is known. */
      opensAt: z.optional(Instant),
    }),
  ),
  /** Its services, commonest first. */
  services: z.array(
    z.object({
      /** Short id of the service. */
      id: ShortId,
      /** Name of the service. */
      title: LocalizedText,
    }),
  ),
})
export type LineToJoin = z.infer<typeof LineToJoin>

/** What a device's screen shows now. */
export const Task = z.object({
  /** The device itself. */
  device: z.object({
    /** Id of the device. */
    id: Id,
    /** What kind of screen it is. */
    kind: openList(['kiosk', 'board', 'desk-board', 'rating-tablet']),
    /** How staff call it. */
    title: z.string(),
  }),
  /** Where it stands. */
  branch: z.object({
    /** Short id of the branch. */
    id: ShortId,
    /** Name of the branch. */
    title: LocalizedText,
  }),
  /** The hall it hangs in, if it is bound to one. */
  hall: z.optional(ShortId),
  /** `open` and `closed` follow the hours; `paused` during an air raid or power cut. */
  status: openList(['open', 'closed', 'paused']),
  /** Kiosk: the lines to join. */
  lines: z.optional(z.array(LineToJoin)),
  /** Rating tablet: the visit that just ended at its workplace and was not rated; absent: rest. */
  rate: z.optional(
    z.object({
      /** The visit to rate. */
      visit: Id,
      /** Number of its ticket. */
      number: z.string(),
      /** Number of the workplace. */
      desk: z.int(),
    }),
  ),
})
export type Task = z.infer<typeof Task>
