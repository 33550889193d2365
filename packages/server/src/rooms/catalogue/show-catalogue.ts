import { act, notFound } from '../../acts/index.ts'
import { findCard, listPackageRows } from './catalogue.store.ts'
import { listShelf } from './shelves.store.ts'

export const findService = act(
  'catalogue.findService',
  async ({ service }, { db, office }) => (await findCard(db, office.id, service)) ?? notFound(),
)

export const listPackages = act('catalogue.listPackages', async (_, { db, office }) => ({
  items: await listPackageRows(db, office.id),
}))

export const listLifeEvents = act('catalogue.listLifeEvents', async (_, { db, office }) => ({
  items: await listShelf(db, office.id, 'life_events'),
}))

export const listCategories = act('catalogue.listCategories', async (_, { db, office }) => ({
  items: await listShelf(db, office.id, 'categories'),
}))

export const listAgencies = act('catalogue.listAgencies', async (_, { db, office }) => ({
  items: (await listShelf(db, office.id, 'agencies')).map(({ id, title, detail }) => ({
    id,
    title,
    kind: detail.kind ?? 'other',
  })),
}))
