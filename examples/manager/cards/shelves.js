// @ts-check
import { office } from '/shared/office.js'

/**
 * What a card may name.
 *
 * @typedef {object} Shelves
 * @property {import('../../../packages/contract/src/index.ts').Category[]} categories
 * @property {import('../../../packages/contract/src/index.ts').Agency[]} agencies
 * @property {import('../../../packages/contract/src/index.ts').LifeEvent[]} lifeEvents
 */

/** @type {Promise<Shelves> | undefined} */
let asked

/** Asks once for what cards may name. */
export function findShelves() {
  asked ??= Promise.all([
    office.catalogue.listCategories(),
    office.catalogue.listAgencies(),
    office.catalogue.listLifeEvents(),
  ]).then(([{ items: categories }, { items: agencies }, { items: lifeEvents }]) => ({
    categories,
    agencies,
    lifeEvents,
  }))
  // What failed is asked again next time.
  asked.catch(() => (asked = undefined))
  return asked
}
