import { listOffices } from './list-offices.ts'
import type { Room } from '../room.ts'
import {
  addCard,
  bringIntoUse,
  changeCard,
  restoreCard,
  showCard,
  showCardVersion,
  takeOutOfUse,
  verifyCard,
} from './edit-cards.ts'
import { exportCatalogue, listCards as listKeptCards } from './list-cards.ts'
import { searchServices } from './search-services.ts'
import {
  findService,
  listAgencies,
  listCategories,
  listLifeEvents,
  listPackages,
} from './show-catalogue.ts'

export { catalogueIndex } from './catalogue-index.ts'
export { findCard, findCards, findPackage, listCards } from './catalogue.store.ts'
export { listShelf } from './shelves.store.ts'
export type { Card } from './cards/card.ts'
export { namesOfStaff } from './cards/doers.ts'
export type { CatalogueFile, PackagesFile } from './read-catalogue.ts'
export { cachedCards } from './cached-cards.ts'
export { importCatalogue } from './import-catalogue.ts'
export { bringIn, FileMistake, type BroughtIn } from './exchange/bring-in.ts'
export { knownCards } from './exchange/import-cards.ts'
export { serviceForms } from './exchange/write-services.ts'

export const catalogueRoom: Room = {
  acts: [
    listOffices,
    searchServices,
    findService,
    listPackages,
    listLifeEvents,
    listCategories,
    listAgencies,
    listKeptCards,
    showCard,
    showCardVersion,
    addCard,
    changeCard,
    verifyCard,
    restoreCard,
    takeOutOfUse,
    bringIntoUse,
    exportCatalogue,
  ],
}
