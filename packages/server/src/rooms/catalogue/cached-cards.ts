import type { Service } from '@transparent-office/contract'
import type { Context } from '../../acts/index.ts'
import { findCards } from './catalogue.store.ts'
import { catalogueTopic } from './topics.ts'

/** The newest cards of some services in the order asked, as the server remembers them. */
export const cachedCards = (
  { db, office, cache }: Context,
  ids: readonly string[],
): Promise<Service[]> =>
  cache.get(catalogueTopic(office.id), ids.join(' '), () => findCards(db, office.id, ids))
