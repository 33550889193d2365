import type { CardWritten, Service } from '@transparent-office/contract'
import { act, type Context, notFound, Refusal, refuse, staffOf } from '../../acts/index.ts'
import { branchTopic, listBranchRows, listLines } from '../network/index.ts'
import { findCard } from './catalogue.store.ts'
import { addVersion } from './cards/add-version.ts'
import type { Card } from './cards/card.ts'
import { findNewestCard, listVersions } from './cards/card-versions.store.ts'
import { findDoers } from './cards/doers.ts'
import { isSame } from './cards/is-same.ts'
import { mayEditCard } from './cards/may-edit-card.ts'
import { newCard } from './cards/new-card.ts'
import {
  letIntoUse,
  lockCards,
  lockNewCard,
  putOutOfUse,
  showNewest,
  type Making,
} from './cards/put-cards.store.ts'
import { shortIdOf } from './cards/short-id.ts'
import { checked } from './cards/verification.ts'
import { writeCard, type Shelves } from './cards/write-card.ts'
import { listShelves, type Shelved } from './shelves.store.ts'
import { catalogueTopic } from './topics.ts'

/** A card for those who keep the catalogue. */
async function composeCard(context: Context, id: string) {
  const versions = await listVersions(context.db, context.office.id, id)
  const [newest] = versions
  if (!newest) return undefined
  const doerOf = await findDoers(context, [
    newest.verifiedBy,
    ...versions.map(({ madeBy }) => madeBy),
  ])
  const card = { ...newest.card!, version: newest.version }
  const verifiedBy = doerOf(newest.verifiedBy)
  return {
    card,
    inUse: newest.inUse,
    yours: mayEditCard(context.roles, card),
    ...(verifiedBy && { verifiedBy }),
    versions: versions.map(({ version, how, madeAt, why, ...row }) => {
      const madeBy = doerOf(row.madeBy)
      return {
        version,
        how,
        madeAt: madeAt.toISOString(),
        ...(madeBy && { madeBy }),
        ...(why && { why }),
      }
    }),
  }
}

export const showCard = act(
  'catalogue.showCard',
  async ({ service }, context) => (await composeCard(context, service)) ?? notFound(),
)

export const showCardVersion = act(
  'catalogue.showCardVersion',
  async ({ service, version }, { db, office }) =>
    (await findCard(db, office.id, service, Number(version))) ?? notFound(),
)

/** Finds a card and locks it, for who keeps it. */
async function takeCard(
  { db, office, roles }: Context,
  id: string,
): Promise<Service | Refusal<'not-found' | 'not-allowed'>> {
  /* guard card-changes-wait */ await lockCards(db, office.id, [id]) /* end guard */
  const card = await findNewestCard(db, office.id, id)
  if (!card) return notFound()
  return mayEditCard(roles, card) ? card : refuse('not-allowed')
}

/** Finds a card that is still as its keeper saw it. */
async function takeVersion(context: Context, id: string, version: number) {
  const card = await takeCard(context, id)
  if (
    /* guard change-of-the-newest-version */ card instanceof Refusal ||
    card.version === version /* end guard */
  )
    return card
  return refuse('card-changed', { version: card.version })
}

const bare = ({ version: _, ...card }: Service): Card => card

/** Every server forgets the cards it remembers; kiosks, which show the services of their lines, are told. */
async function tell(context: Context): Promise<void> {
  context.emit({ kind: 'topic', thing: catalogueTopic(context.office.id) })
  for (const { id } of await listBranchRows(context.db, context.office.id))
    context.emit({ kind: 'topic', thing: branchTopic(context.office.id, id) })
}

/** Makes a card's next version, unless it says the same. */
async function makeVersion(
  context: Context,
  before: Service,
  card: Card,
  making: Omit<Making, 'by'>,
): Promise<void> {
  if (isSame(bare(before), card)) return
  const by = staffOf(context).id
  await addVersion(context.db, context.office.id, bare(before), card, { ...making, by })
  const { how, why } = making
  const detail = { version: before.version + 1 }
  context.audit({ act: how, thing: 'card', id: card.id, ...(why && { why }), detail })
  await tell(context)
}

/** What the office has that a card may name; its lines when a letter is written. */
async function findShelves({ db, office }: Context, { letter }: CardWritten): Promise<Shelves> {
  const { categories, agencies, life_events } = await listShelves(db, office.id)
  const lines = letter === undefined ? [] : await listLines(db, office.id)
  const plain = ({ id, title }: Shelved) => ({ id, title })
  return {
    languages: office.languages,
    categories: categories.map(plain),
    agencies: agencies.map((one) => ({ ...plain(one), kind: one.detail.kind ?? 'other' })),
    lifeEvents: life_events.map(plain),
    letters: [...new Set(lines.map(({ letter }) => letter))],
  }
}

export const addCard = act(
  'catalogue.addCard',
  async ({ service, why, card: written }, context) => {
    const { db, office, roles } = context
    const title = written.title?.[office.languages[0] ?? 'uk'] ?? ''
    const id = service ?? shortIdOf(title)
    const read = newCard(id, written, await findShelves(context, written))
    if ('errors' in read) return refuse('invalid-input', { errors: read.errors.slice(0, 20) })
    if (!mayEditCard(roles, read.card)) return refuse('not-allowed')
    await lockNewCard(db, office.id, id)
    if (await findNewestCard(db, office.id, id)) return refuse('id-taken')
    const by = staffOf(context).id
    await addVersion(db, office.id, undefined, read.card, { how: 'added', by, why })
    context.audit({ act: 'added', thing: 'card', id, ...(why && { why }), detail: { version: 1 } })
    await tell(context)
    return (await composeCard(context, id))!
  },
)

export const changeCard = act(
  'catalogue.changeCard',
  async ({ service, version, why, card: written }, context) => {
    const before = await takeVersion(context, service, version)
    if (before instanceof Refusal) return before
    const read = writeCard(bare(before), written, await findShelves(context, written))
    if ('errors' in read) return refuse('invalid-input', { errors: read.errors.slice(0, 20) })
    if (!mayEditCard(context.roles, read.card)) return refuse('not-allowed')
    await makeVersion(context, before, read.card, { how: 'changed', why })
    return (await composeCard(context, service))!
  },
)

export const verifyCard = act('catalogue.verifyCard', async (input, context) => {
  const { service, version, source } = input
  const before = await takeVersion(context, service, version)
  if (before instanceof Refusal) return before
  const { on } = await context.time()
  const card = checked(bare(before), source, on)
  await makeVersion(context, before, card, { how: 'verified', why: source })
  return (await composeCard(context, service))!
})

export const restoreCard = act('catalogue.restoreCard', async (input, context) => {
  const { service, version, from, why } = input
  const before = await takeVersion(context, service, version)
  if (before instanceof Refusal) return before
  const earlier = await findCard(context.db, context.office.id, service, from)
  if (!earlier) return notFound()
  if (!mayEditCard(context.roles, earlier)) return refuse('not-allowed')
  await makeVersion(context, before, bare(earlier), { how: 'restored', why })
  return (await composeCard(context, service))!
})

export const takeOutOfUse = act('catalogue.takeOutOfUse', async ({ service, why }, context) => {
  const card = await takeCard(context, service)
  if (card instanceof Refusal) return card
  if (await putOutOfUse(context.db, context.office.id, service)) {
    context.audit({ act: 'take-out-of-use', thing: 'card', id: service, ...(why && { why }) })
    await tell(context)
  }
  return (await composeCard(context, service))!
})

export const bringIntoUse = act('catalogue.bringIntoUse', async ({ service }, context) => {
  const card = await takeCard(context, service)
  if (card instanceof Refusal) return card
  if (await letIntoUse(context.db, context.office.id, service)) {
    await showNewest(context.db, context.office.id, [service])
    context.audit({ act: 'bring-into-use', thing: 'card', id: service })
    await tell(context)
  }
  return (await composeCard(context, service))!
})
