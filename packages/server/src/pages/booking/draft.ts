import { Day, Id, Instant, ShortId } from '@transparent-office/contract'
import { answerFields, type AnswerField } from '@transparent-office/words'
import * as z from 'zod/mini'
import type { PageRequest } from '../request/page-request.ts'
import { readItems, readVisit, writeItems, type Item } from './items.ts'

const number = z.string().check(z.regex(/^([1-9]|[1-9]\d)$/))
const typed = z.string().check(z.maxLength(2000))

/** What may stand in an address: what for, where and when. */
const open = {
  visit: typed,
  package: ShortId,
  stepFree: z.literal('on'),
  branch: ShortId,
  on: Day,
  shown: number,
  view: z.literal('month'),
}

/** What only forms carry: who comes, and the places that are held. */
const secret = {
  key: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  hold: Id,
  code: z.string().check(z.regex(/^[0-9A-Za-z-]{16,40}$/)),
  heldFrom: Instant,
  heldAt: ShortId,
  heldUntil: Instant,
  ...(Object.fromEntries(answerFields.map((field) => [field, typed])) as Record<
    AnswerField,
    typeof typed
  >),
}

type Field = keyof typeof open | keyof typeof secret

/** A booking that is being made, as far as it was answered; it lives in the forms alone. */
export type Draft = Readonly<Partial<Record<Field, string>>>

/** Reads a draft. What is not of its form counts as not answered; an address carries no secrets. */
export function readDraft({ given, sent }: Pick<PageRequest, 'given' | 'sent'>): Draft {
  const fields = Object.entries({ ...open, ...(sent && secret) })
  const visit = writeItems(readVisit(given))
  return Object.fromEntries(
    fields.flatMap(([name, schema]) => {
      const value = name === 'visit' ? visit : given.get(name)
      return value && schema.safeParse(value).success ? [[name, value]] : []
    }),
  )
}

/** A draft without some of its answers. */
export const without = (draft: Draft, ...fields: readonly Field[]): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([name]) => !fields.includes(name as Field)))

/** A draft that holds nothing. */
export const letGo = (draft: Draft): Draft =>
  without(draft, 'hold', 'code', 'heldFrom', 'heldAt', 'heldUntil')

/** Whether a draft has what no address may carry, so that only forms lead on. */
export const isPrivate = (draft: Draft): boolean =>
  Object.keys(secret).some((name) => draft[name as Field])

/** The services of the visit with their persons. */
export const itemsOf = (draft: Draft): Item[] => readItems(draft.visit)

/** A draft whose visit is of other services; what is held was for those before. */
export const withItems = (draft: Draft, items: readonly Item[]): Draft => ({
  ...without(draft, 'visit', 'package'),
  ...(items.length > 0 && { visit: writeItems(items) }),
})

/** The same as a query names it. */
export const visitOf = (draft: Draft) =>
  itemsOf(draft).map(({ service, persons }) => `${service}:${persons}` as const)

/** How many people come. */
export const peopleOf = (draft: Draft): number =>
  Math.max(1, ...itemsOf(draft).map(({ persons }) => persons))

/** The places of a draft that are held, whole or not at all. */
export interface Held {
  readonly hold: string
  readonly code: string
  /** When the visit begins. */
  readonly startsAt: string
  readonly branch: string
  readonly until: string
}

export function heldOf(draft: Draft): Held | undefined {
  const { hold, code, heldFrom: startsAt, heldAt: branch, heldUntil: until } = draft
  return hold && code && startsAt && branch && until
    ? { hold, code, startsAt, branch, until }
    : undefined
}
