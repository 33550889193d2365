import {
  Fee,
  Service,
  wordsOf,
  type Agency,
  type CardWritten,
  type Category,
  type DeadlineVariant,
  type FieldError,
  type LifeEvent,
} from '@transparent-office/contract'
import { type Card, whatDiffers, withApostrophes } from './card.ts'
import { shortIdOf } from './short-id.ts'
import { verificationAfter } from './verification.ts'
import { checkText, Mistakes, tidy } from './written-text.ts'

/** What a card may name. */
export interface Shelves {
  /** Of the office; the first is needed in each text. */
  readonly languages: readonly string[]
  readonly categories: readonly Category[]
  readonly agencies: readonly Agency[]
  readonly lifeEvents: readonly LifeEvent[]
  /** Letters of the office's lines. */
  readonly letters: readonly string[]
}

const elementOf = (list: object) =>
  (list as { _zod: { def: { element: object } } })._zod.def.element
const deadline = elementOf(Service.shape.deadlines) as typeof DeadlineVariant

const isKnown = (list: object, word: string) => wordsOf(list)?.includes(word) ?? false

/** Whether each comes once. */
const once = (words: readonly string[]) => new Set(words).size === words.length

/** A card with what somebody wrote on it; or what is wrong with that, field by field. */
export function writeCard(
  card: Card,
  given: CardWritten,
  shelves: Shelves,
): { card: Card } | { errors: FieldError[] } {
  const mistakes = new Mistakes()
  const written = withApostrophes(given)
  const said = {
    ...readTexts(mistakes, written, shelves),
    ...readShelved(mistakes, card, written, shelves),
    ...readTerms(mistakes, written, shelves),
    ...readLists(mistakes, card, written, shelves),
  }
  if (mistakes.found.length > 0) return { errors: mistakes.found }
  const news = whatDiffers(said, card)
  const { nationalId, ...rest } = { ...card, ...news }
  return {
    card: {
      ...rest,
      ...(nationalId && { nationalId }),
      verification: verificationAfter(card.verification, Object.keys(news)),
    },
  }
}

function readTexts(mistakes: Mistakes, written: CardWritten, { languages }: Shelves) {
  const { title, result, nationalId, minutes, extraMinutes, synonyms, legalBasis } = written
  const first = languages[0] ?? 'uk'
  if (title) checkText(mistakes, 'title', title, { first, most: 300 })
  if (result) checkText(mistakes, 'result', result, { first, most: 1000 })
  return {
    ...(title && { title: tidy(title) }),
    ...(result && { result: tidy(result) }),
    ...(nationalId !== undefined && { nationalId }),
    ...(minutes !== undefined && { minutes }),
    ...(extraMinutes !== undefined && { extraMinutes }),
    ...(synonyms && { synonyms: [...new Set(synonyms)] }),
    ...(legalBasis && { legalBasis: [...new Set(legalBasis)] }),
  }
}

function readShelved(
  mistakes: Mistakes,
  card: Card,
  { category, agency, lifeEvents, letter, decidedAt, channels }: CardWritten,
  shelves: Shelves,
) {
  const find = <Item extends { id: string }>(at: string, items: readonly Item[], id: string) => {
    const found = items.find((item) => item.id === id)
    mistakes.mustBe(Boolean(found), at, 'no-such', 'The office has none of this id.')
    return found
  }
  const known = letter === undefined || letter === card.letter || shelves.letters.includes(letter)
  mistakes.mustBe(known, 'letter', 'no-such-line', `Lines: ${shelves.letters.join(', ')}`)
  if (decidedAt !== undefined)
    mistakes.mustBe(isKnown(Service.shape.decidedAt, decidedAt), 'decidedAt', 'wrong-word', '')
  const way = elementOf(Service.shape.channels)
  channels?.forEach((one, i) =>
    mistakes.mustBe(
      isKnown(way, one),
      `channels/${i}`,
      'wrong-word',
      `${wordsOf(way)?.join(', ')}`,
    ),
  )
  return {
    ...(category && { category: find('category', shelves.categories, category)! }),
    ...(agency && { agency: find('agency', shelves.agencies, agency)! }),
    ...(lifeEvents && {
      lifeEvents: [...new Set(lifeEvents)].map((id, i) =>
        find(`lifeEvents/${i}`, shelves.lifeEvents, id)!,
      ),
    }),
    ...(letter && { letter }),
    ...(decidedAt && { decidedAt }),
    ...(channels && { channels: [...new Set(channels)] }),
  }
}

/** The longest term and the highest fee anybody can mean. */
const longest = 32_767
const dearest = 100_000_000

function readTerms(
  mistakes: Mistakes,
  { deadlines, fee }: CardWritten,
  { languages }: Shelves,
): Partial<Card> {
  const { kind, unit } = deadline.shape
  deadlines?.forEach((one, i) => {
    mistakes.mustBe(isKnown(kind, one.kind), `deadlines/${i}/kind`, 'wrong-word', '')
    mistakes.mustBe(isKnown(unit, one.unit), `deadlines/${i}/unit`, 'wrong-word', '')
    const immediate = one.unit === 'at-once' || one.unit === 'same-day'
    const fits = immediate ? one.value === 0 : one.value > 0 && one.value <= longest
    mistakes.mustBe(fits, `deadlines/${i}/value`, 'wrong', 'Of this unit: 0, or more than 0.')
  })
  const terms = deadlines?.map((one) => `${one.kind} ${one.value} ${one.unit}`) ?? []
  mistakes.mustBe(once(terms), 'deadlines', 'repeated', 'Each once.')
  if (!fee) return { ...(deadlines && { deadlines }) }
  mistakes.mustBe(isKnown(Fee.shape.kind, fee.kind), 'fee/kind', 'wrong-word', '')
  const free = fee.kind === 'free'
  mistakes.mustBe(!free || fee.amounts.length === 0, 'fee/amounts', 'wrong', 'Free costs nothing.')
  fee.amounts.forEach(({ money, variant }, i) => {
    const fits = money.amount > 0 && money.amount <= dearest
    mistakes.mustBe(fits, `fee/amounts/${i}/money/amount`, 'wrong', 'More than 0.')
    const named = variant === undefined || isKnown(kind, variant)
    mistakes.mustBe(named, `fee/amounts/${i}/variant`, 'wrong-word', '')
  })
  const amounts = fee.amounts.map(({ money, variant }) => `${money.amount} ${variant ?? ''}`)
  mistakes.mustBe(once(amounts), 'fee/amounts', 'repeated', 'Each once.')
  const first = languages[0] ?? 'uk'
  checkText(mistakes, 'fee/note', fee.note ?? {}, { first, most: 1000, mayLack: true })
  const { note: _, ...rest } = fee
  const note = tidy(fee.note ?? {})
  return {
    ...(deadlines && { deadlines }),
    fee: { ...rest, ...(Object.keys(note).length > 0 && { note }) },
  }
}

function readLists(
  mistakes: Mistakes,
  card: Card,
  { documents, refusalGrounds }: CardWritten,
  { languages }: Shelves,
): Partial<Card> {
  const first = languages[0] ?? 'uk'
  documents?.forEach(({ title }, i) =>
    checkText(mistakes, `documents/${i}/title`, title, { first, most: 500 }),
  )
  refusalGrounds?.forEach(({ text }, i) =>
    checkText(mistakes, `refusalGrounds/${i}/text`, text, { first, most: 1000 }),
  )
  for (const [at, list] of Object.entries({ documents, refusalGrounds }))
    mistakes.mustBe(
      once((list ?? []).flatMap(({ id }) => id ?? [])),
      at,
      'repeated',
      'One of an id.',
    )
  return {
    ...(documents && {
      documents: named(documents, ({ title }) => title[first] ?? '').map(
        ({ id, title, fromRegister }) => ({ id, title: tidy(title), fromRegister }),
      ),
    }),
    ...(refusalGrounds && {
      refusalGrounds: named(refusalGrounds, ({ text }) => text[first] ?? '').map(
        ({ id, text }) => ({ id, text: tidy(text) }),
      ),
    }),
  }
}

/** Gives each thing without a short id one that its neighbours do not have. */
function named<Item extends { id?: string | undefined }>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): (Item & { id: string })[] {
  const taken = new Set(items.flatMap(({ id }) => id ?? []))
  return items.map((item) => {
    if (item.id) return { ...item, id: item.id }
    const own = shortIdOf(nameOf(item)).slice(0, 60)
    let id = own
    for (let n = 2; taken.has(id); n++) id = `${own}-${n}`
    taken.add(id)
    return { ...item, id }
  })
}
