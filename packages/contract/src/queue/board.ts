import * as z from 'zod/mini'
import { Hall, Pause } from '../network/nouns.ts'
import { Day, Instant, LocalizedText, LocalTime, MinuteRange, openList, ShortId } from '../words.ts'
import { BoardCall } from './call.ts'
import { WaitOutlook } from './wait.ts'

/** Табло: what a hall's board shows. */
export const Board = z.object({
  /** Whose board it is. */
  branch: z.object({
    /** Short id of the branch. */
    id: ShortId,
    /** Name of the branch. */
    title: LocalizedText,
  }),
  /** The halls shown. */
  halls: z.array(Hall),
  /** `open` and `closed` follow the hours; `paused` during an air raid or power cut. */
  status: openList(['open', 'closed', 'paused']),
  /** Why nobody is called now. */
  pause: z.optional(Pause),
  /** Where to go in an alarm. */
  shelter: z.optional(LocalizedText),
  /** When it opens next, if closed now. */
  opensAt: z.optional(Instant),
  /** Latest first. A call stays for a minute at least, also when its ticket is served sooner; a missed one leaves. */
  calls: z.array(BoardCall),
  /** People waiting. */
  waiting: z.int(),
  /** How long somebody coming now may wait, where that can be told. */
  wait: z.optional(MinuteRange),
  /** What can be told of that wait; nothing while no desk is open. */
  outlook: z.optional(WaitOutlook),
  /** How many would be called before somebody coming now. */
  ahead: z.optional(z.int()),
  /** The office's day of this state. */
  on: Day,
  /** The office's wall-clock time of this state. */
  at: LocalTime,
})
export type Board = z.infer<typeof Board>
