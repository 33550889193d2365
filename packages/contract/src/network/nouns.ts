import * as z from 'zod/mini'
import { Day, Instant, LocalizedText, LocalTime, openList, ShortId } from '../words.ts'

/** What makes a branch usable for everyone. */
export const Amenity = openList([
  'ramp',
  'step-free',
  'lift',
  'tactile-path',
  'braille',
  'induction-loop',
  'accessible-toilet',
  'childrens-room',
  'sound-beacon',
  'shelter',
])
export type Amenity = z.infer<typeof Amenity>

/** Hours of one weekday. */
export const OpeningHours = z.object({
  /** 1 Monday … 7 Sunday. */
  weekday: z.int().check(z.minimum(1), z.maximum(7)),
  /** When the doors open. */
  from: LocalTime,
  /** When the doors close. */
  to: LocalTime,
})
export type OpeningHours = z.infer<typeof OpeningHours>

/** A hall of a branch. Letters that sound alike are never called in one hall. */
export const Hall = z.object({
  /** Short id of the hall, unique within its branch. */
  id: ShortId,
  /** Its name. */
  title: LocalizedText,
  /** Floor as people count it: 1 is the ground floor, −1 the basement. */
  floor: z.int(),
  /** The way there from the entrance. */
  way: z.optional(LocalizedText),
})
export type Hall = z.infer<typeof Hall>

/** A day that differs from the week. */
export const SpecialDay = z.object({
  /** The office's day. */
  on: Day,
  /** When the doors are open; none: the branch is closed that day. */
  hours: z.array(
    z.object({
      /** When the doors open. */
      from: LocalTime,
      /** When the doors close. */
      to: LocalTime,
    }),
  ),
  /** Why it differs. */
  reason: openList(['holiday', 'repair', 'no-power', 'no-staff', 'security', 'other']),
  /** The same in words for people. */
  note: z.optional(LocalizedText),
})
export type SpecialDay = z.infer<typeof SpecialDay>

/** Why a branch does not serve for the moment. The order of the queue is kept. */
export const Pause = z.object({
  /** What happened. */
  reason: openList(['air-raid', 'power-cut', 'other']),
  /** When it began. */
  since: Instant,
  /** The wall-clock time of the office when it began. */
  at: LocalTime,
})
export type Pause = z.infer<typeof Pause>

/** Територіальний підрозділ: a place that serves people. */
export const Branch = z.object({
  /** Short id of the branch. */
  id: ShortId,
  /** Its name. */
  title: LocalizedText,
  /** Street address. */
  address: LocalizedText,
  /** Number of its reception. */
  phone: z.optional(z.string()),
  /** WGS 84, degrees. */
  location: z.optional(
    z.object({
      /** Degrees north. */
      latitude: z.number(),
      /** Degrees east. */
      longitude: z.number(),
    }),
  ),
  /** Hours of each weekday it is open; none on days off. */
  hours: z.array(OpeningHours),
  /** Days from today on that differ from the week, by day. */
  specialDays: z.optional(z.array(SpecialDay)),
  halls: z.array(Hall),
  /** What makes it usable for everyone. */
  amenities: z.array(Amenity),
  /** `open` and `closed` follow the hours; `paused` during an air raid or power cut. */
  status: openList(['open', 'closed', 'paused']),
  pause: z.optional(Pause),
  /** Today's closing time, when it is open today. */
  closesAt: z.optional(LocalTime),
  /** When it opens next, if closed now. */
  opensAt: z.optional(Instant),
  /** Where to go in an alarm. */
  shelter: z.optional(LocalizedText),
})
export type Branch = z.infer<typeof Branch>

/** Where the office does not serve for the moment, as small as can be: a page asks it again and again. */
export const Pauses = z.object({
  /** Every branch is paused; then `branches` names none. */
  everywhere: z.optional(Pause),
  /** The paused branches. */
  branches: z.array(
    z.object({
      /** Name of the branch. */
      title: LocalizedText,
      pause: Pause,
    }),
  ),
})
export type Pauses = z.infer<typeof Pauses>

/** Прозорий офіс: a city's network of branches. */
export const Office = z.object({
  /** Short id of the office; the `{office}` of each path. */
  id: ShortId,
  /** Its name. */
  title: LocalizedText,
  /** IANA name of the zone all local days and times are in. */
  timeZone: z.string(),
  /** A demonstration: nothing in it has legal force. */
  demonstration: z.boolean(),
  /** Some of the people and clerks in its halls are simulated; only in a demonstration. */
  simulatedPeople: z.optional(z.boolean()),
  /** Languages of its texts, first is the fallback. */
  languages: z.array(z.string()),
  /** Where people ask when the site can't help. */
  reception: z.object({
    /** The number to call. */
    phone: z.string(),
    /** When somebody answers. */
    hours: LocalizedText,
  }),
  /** The office's clock, when it is not the real one (demonstration, simulated day). */
  movedClock: z.optional(
    z.object({
      /** The office's day now. */
      on: Day,
      /** The office's wall-clock time now. */
      at: LocalTime,
    }),
  ),
})
export type Office = z.infer<typeof Office>
