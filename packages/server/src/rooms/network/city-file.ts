import { Amenity, LocalizedText, LocalTime, ShortId } from '@transparent-office/contract'
import * as z from 'zod/mini'
import { inWords } from '../../http/in-words.ts'

const Weekday = z.int().check(z.minimum(1), z.maximum(7))
const whole = z.int().check(z.minimum(1), z.maximum(9999))

const Pool = z.strictObject({
  id: ShortId,
  hall: ShortId,
  /** Letters of the lines it serves: `АПЦ`. */
  letters: z.string().check(z.regex(/^\p{Lu}+$/u)),
  /** Numbers of its workplaces. */
  desks: z.array(whole).check(z.minLength(1)),
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
  pools: z.array(Pool).check(z.minLength(1)),
})

/** A city as it writes itself down: its office, the titles of its lines, its branches. */
export const CityFile = z.strictObject({
  office: z.strictObject({
    id: ShortId,
    title: LocalizedText,
    /** IANA name. */
    timeZone: z.string().check(z.refine(isTimeZone, 'is not a time zone')),
    languages: z.array(z.string()).check(z.minLength(1)),
    reception: z.strictObject({ phone: z.string(), hours: LocalizedText }),
  }),
  /** Titles of lines by letter. */
  lines: z.record(z.string(), LocalizedText),
  branches: z.array(Branch).check(z.minLength(1)),
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

/** Letters whose names sound alike when they are called in one hall. */
const soundAlike = ['БП', 'ДТ', 'МН', 'СФ']

function contradictionsOf({ branches, lines }: CityFile): string[] {
  const twice = (ids: readonly (string | number)[]) => ids.filter((id, i) => ids.indexOf(id) !== i)
  const said: string[] = []
  for (const id of twice(branches.map((branch) => branch.id)))
    said.push(`two branches have the id ${id}`)
  for (const code of twice(branches.map((branch) => branch.code)))
    said.push(`two branches have the code ${code}`)
  for (const id of twice(branches.flatMap(({ pools }) => pools.map((pool) => pool.id))))
    said.push(`two pools have the id ${id}`)
  for (const { id, halls, pools, hours } of branches) {
    const where = `branch ${id}`
    for (const { from, to } of hours)
      if (to <= from) said.push(`${where}: hours end before they begin, ${from} to ${to}`)
    for (const desk of twice(pools.flatMap(({ desks }) => desks)))
      said.push(`${where}: two workplaces have the number ${desk}`)
    for (const letter of twice(pools.flatMap(({ letters }) => [...letters])))
      said.push(`${where}: two pools serve the letter ${letter}`)
    for (const pool of pools)
      if (!halls.some((hall) => hall.id === pool.hall))
        said.push(
          `${where}: pool ${pool.id} is in the hall ${pool.hall}, which the branch does not have`,
        )
    for (const letter of pools.flatMap(({ letters }) => [...letters]))
      if (!lines[letter]) said.push(`${where}: the letter ${letter} has no title in lines`)
    for (const hall of halls) {
      const letters = pools
        .filter((pool) => pool.hall === hall.id)
        .flatMap((pool) => [...pool.letters])
      for (const pair of soundAlike)
        if ([...pair].every((letter) => letters.includes(letter)))
          said.push(
            `${where}: ${[...pair].join(' and ')} sound alike when called; keep them out of one hall, ${hall.id}`,
          )
    }
  }
  return said
}

/** Reads a city's file: the city, or each mistake with its place and reason. */
export function readCity(value: unknown): { city: CityFile } | { mistakes: string[] } {
  const read = CityFile.safeParse(value, inWords)
  if (!read.success)
    return {
      mistakes: read.error.issues.map(
        ({ path, message }) => `${path.join('.') || 'the file'}: ${message}`,
      ),
    }
  const mistakes = contradictionsOf(read.data)
  return mistakes.length > 0 ? { mistakes } : { city: read.data }
}
