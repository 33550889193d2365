import { Service } from '@transparent-office/contract'
import type { Card } from '../cards/card.ts'

/** A line of a file that makes no card, and why. */
export interface BadLine {
  /** `line 14`, `service 3`. */
  readonly where: string
  readonly reason: string
}

/** What is taken for a service that is there already. */
export interface Merged {
  /** `line 14`, `the code "A.1"`. */
  readonly what: string
  readonly id: string
  /** Where that service stands, or what it is called. */
  readonly as: string
}

/** What a file gives: whole cards, and the lines that make none. */
export interface Reading {
  readonly cards: readonly Card[]
  readonly bad: readonly BadLine[]
  /** Lines that say more of a service of a line before. */
  readonly merged: readonly Merged[]
}

/** The cards an office has, by id: a file that says less keeps what they say. */
export type KnownCards = ReadonlyMap<string, Card>

/** A line that makes no card; the sentence says why. */
export class LineMistake extends Error {}

/**
 * Reads cards one by one; a line that makes none goes to the bad. So does one that names a service a
 * second time, unless lines are merged: `cardOf` then finds among `merging` what the line before said.
 */
export function readEach<Item>(
  items: readonly Item[],
  whereOf: (item: Item, number: number) => string,
  cardOf: (item: Item) => Card,
  merging?: Map<string, Card>,
): Reading {
  const seen = new Map<string, string>()
  const cards = new Map<string, Card>()
  const bad: BadLine[] = []
  const merged: Merged[] = []
  items.forEach((item, number) => {
    const where = whereOf(item, number)
    try {
      const card = cardOf(item)
      const before = seen.get(card.id)
      if (before && !merging)
        throw new LineMistake(`the service ${card.id} stands at ${before} already`)
      mustBeWhole(card)
      if (before) merged.push({ what: where, id: card.id, as: before })
      else seen.set(card.id, where)
      cards.set(card.id, card)
      merging?.set(card.id, card)
    } catch (error) {
      if (!(error instanceof LineMistake)) throw error
      bad.push({ where, reason: error.message })
    }
  })
  return { cards: [...cards.values()], bad, merged }
}

const most = 32_767

function mustBeWhole(card: Card): void {
  const read = Service.safeParse({ ...card, version: 1 })
  const issue = read.error?.issues[0]
  if (issue) throw new LineMistake(`${issue.path.join('.')} can't be read`)
  if (!Object.values(card.title).some((text) => text.trim()))
    throw new LineMistake('it has no title')
  if (card.minutes < 1 || card.minutes > 600)
    throw new LineMistake(`${card.minutes} minutes at a desk: from 1 to 600`)
  if (card.extraMinutes < 0 || card.extraMinutes > 600)
    throw new LineMistake(`${card.extraMinutes} extra minutes: from 0 to 600`)
  if (!/^\p{L}$/u.test(card.letter))
    throw new LineMistake(`the ticket letter is "${card.letter}": one letter`)
  if (card.deadlines.some(({ value }) => value > most))
    throw new LineMistake('a deadline is longer than a life')
}
