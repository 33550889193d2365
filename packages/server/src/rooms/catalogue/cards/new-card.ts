import type { CardWritten, FieldError } from '@transparent-office/contract'
import { blankCard, type Card } from './card.ts'
import { writeCard, type Shelves } from './write-card.ts'

/** What nobody can take for granted of a service. */
const needed = ['title', 'category', 'agency', 'letter', 'minutes'] as const

/**
 * A card that somebody writes by hand; or what is wrong with it, field by field. What they left out is
 * taken for granted, and marked so.
 */
export function newCard(
  id: string,
  written: CardWritten,
  shelves: Shelves,
): { card: Card } | { errors: FieldError[] } {
  const errors = needed
    .filter((name) => written[name] === undefined)
    .map((name) => ({ at: `/card/${name}`, code: 'required', detail: 'This is needed.' }))
  const [[category], [agency]] = [shelves.categories, shelves.agencies]
  for (const [name, some] of Object.entries({ category, agency }))
    if (!some) errors.push({ at: `/card/${name}`, code: 'no-such', detail: 'The office has none.' })
  if (errors.length > 0 || !category || !agency) return { errors }
  const { minutes = 1, title = {} } = written
  // No letter yet, so that whichever is written has to be of a line.
  const blank = blankCard({ id, title, category, agency, letter: '', minutes }, [])
  const read = writeCard(blank, { result: title, ...written }, shelves)
  if ('errors' in read) return read
  const assumed = blank.verification.assumed.filter((name) => !(name in written))
  return { card: { ...read.card, verification: { ...blank.verification, assumed } } }
}
