import { Amenity, LocalizedText, LocalTime, ShortId } from '@transparent-office/contract'
import * as z from 'zod/mini'

const Weekday = z.int().check(z.minimum(1), z.maximum(7))
const percent = z.int().check(z.minimum(0), z.maximum(100))
const whole = z.int().check(z.minimum(1), z.maximum(9999))

/** Numbers of workplaces as people write them: `1-34, 40`. */
const Ranges = z.string().check(z.regex(/^\d{1,4}(-\d{1,4})?(, ?\d{1,4}(-\d{1,4})?)*$/))

const Pool = z.strictObject({
  id: ShortId,
  hall: ShortId,
  /** Letters of the lines it serves: `АПЦ`. */
  letters: z.string().check(z.regex(/^\p{Lu}+$/u)),
  /** Numbers of its workplaces: `[1, 2, 3]`, or `"1-34, 40"`. */
  desks: z.union([z.array(whole).check(z.minLength(1)), Ranges]),
  /** What its workplaces are: desks of a hall, when nothing is said. */
  kind: z.optional(z.enum(['desk', 'remote', 'mobile'])),
  /** Of a hundred seats so many for who books online, comes to reception, phones; all online when nothing is said. */
  shares: z.optional(
    z.strictObject({
      online: z.optional(percent),
      reception: z.optional(percent),
      phone: z.optional(percent),
    }),
  ),
  /** From when on what is left of a share is open to who books online. */
  release: z.optional(
    z.array(
      z.strictObject({
        share: z.enum(['online', 'reception', 'phone']),
        /** 0 is the day of the visit. */
        daysBefore: z.int().check(z.minimum(0), z.maximum(60)),
        at: LocalTime,
      }),
    ),
  ),
  /** Minutes from one start to the next; 5 when nothing is said. */
  step: z.optional(z.int().check(z.minimum(1), z.maximum(60))),
})

const Branch = z.strictObject({
  id: ShortId,
  /** Stands in application numbers: `2026-01-000123`. */
  code: z.int().check(z.minimum(1), z.maximum(99)),
  title: LocalizedText,
  address: LocalizedText,
  phone: z.optional(z.string()),
  location: z.optional(z.strictObject({ latitude: z.number(), longitude: z.number() })),
  amenities: z.array(Amenity),
  shelter: z.optional(LocalizedText),
  hours: z
    .array(z.strictObject({ weekdays: z.array(Weekday), from: LocalTime, to: LocalTime }))
    .check(z.minLength(1)),
  halls: z
    .array(
      z.strictObject({
        id: ShortId,
        title: LocalizedText,
        floor: z.int(),
        way: z.optional(LocalizedText),
      }),
    )
    .check(z.minLength(1)),
  /** Pools may share a letter: the one that serves fewer letters is asked first. */
  pools: z.array(Pool).check(z.minLength(1)),
  /** Minutes from one hall to another; 5 when nothing is said. */
  walkMinutes: z.optional(z.int().check(z.minimum(0), z.maximum(60))),
  /** No walk-in tickets in the last minutes before closing; none when nothing is said. */
  lastIntake: z.optional(z.int().check(z.minimum(0), z.maximum(240))),
  /** Who still waits in the evening waits on in the morning. */
  carriesOver: z.optional(z.boolean()),
  /** Walk-in tickets a day of a line: `{"А": 120}`; no end when nothing is said. */
  quotas: z.optional(z.record(z.string(), whole)),
})

const Member = z.strictObject({
  name: z.string().check(z.minLength(2), z.maxLength(120)),
  /** `clerk:central`, `official`, `manager`: role, branch, agency. */
  roles: z.array(z.string().check(z.regex(/^[a-z]+(:[a-z0-9-]*){0,2}$/))).check(z.minLength(1)),
  /** Ids of the services a clerk is skilled for; all when nothing is said. */
  skills: z.optional(z.array(ShortId)),
})

const Screen = z.strictObject({
  kind: z.enum(['kiosk', 'board', 'desk-board', 'rating-tablet']),
  branch: ShortId,
  title: z.string().check(z.minLength(1), z.maxLength(120)),
  hall: z.optional(ShortId),
  /** Number of the workplace it stands at. */
  desk: z.optional(whole),
})

/** A city as it writes itself down: its office, the titles of its lines, its branches, who works there. */
export const CityFile = z.strictObject({
  office: z.strictObject({
    id: ShortId,
    title: LocalizedText,
    /** IANA name. */
    timeZone: z.string().check(z.refine(isTimeZone, 'is not a time zone')),
    languages: z.array(z.string()).check(z.minLength(1)),
    reception: z.strictObject({ phone: z.string(), hours: LocalizedText }),
    /** Country whose public holidays are days off; none when nothing is said. */
    holidays: z.optional(z.enum(['UA'])),
  }),
  /** Titles of lines by letter. */
  lines: z.record(z.string(), LocalizedText),
  branches: z.array(Branch).check(z.minLength(1)),
  staff: z.optional(z.array(Member)),
  devices: z.optional(z.array(Screen)),
})
export type CityFile = z.infer<typeof CityFile>

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
