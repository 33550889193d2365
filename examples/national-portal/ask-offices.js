// @ts-check
import { connectOffice, isProblem } from '/embed/sdk.js'

/**
 * @typedef {import('@transparent-office/contract').ServiceSummary} ServiceSummary
 * @typedef {import('@transparent-office/contract').Office} Office
 * @typedef {import('@transparent-office/contract').AvailableBranch & {office: Office, service: string, location?: import('./distance.js').Position}} Place
 */

const connect = /** @param {string} office */ (office) =>
  connectOffice({ url: location.origin, office })

/** All offices of this server. */
export const listOffices = async () => (await connect('').network.listOffices()).items

/**
 * Asks every office at once; says which did not answer.
 *
 * @template Answer
 * @param {readonly Office[]} offices
 * @param {(office: Office) => Promise<readonly Answer[]>} ask
 */
async function askAll(offices, ask) {
  const asked = await Promise.allSettled(offices.map(ask))
  const silent = offices.filter((_, index) => asked[index]?.status === 'rejected')
  if (silent.length > 0 && silent.length === offices.length)
    throw /** @type {PromiseRejectedResult} */ (asked[0]).reason
  const answers = asked.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  return { answers, silent }
}

/**
 * Services that fit the words, the same one of several offices once.
 *
 * @param {readonly Office[]} offices
 * @param {string} words
 */
export async function findServices(offices, words) {
  const { answers } = await askAll(offices, async ({ id }) => {
    return (await connect(id).catalogue.searchServices({ q: words, limit: 5 })).items
  })
  return [...new Map(answers.map((service) => [service.title.uk ?? service.id, service])).values()]
}

/**
 * Where a service is given, with the earliest time of each branch.
 *
 * @param {readonly Office[]} offices
 * @param {ServiceSummary} service
 */
export const findPlaces = (offices, service) =>
  askAll(offices, async (office) => {
    const { catalogue, bookings, network } = connect(office.id)
    const id = await findSame(catalogue, service)
    if (!id) return []
    const [branches, { items }] = await Promise.all([
      bookings
        .listAvailability({ visit: [`${id}:1`], limit: 1 })
        .then((found) => found.branches, noneHere),
      network.listBranches(),
    ])
    return branches.map((branch) => {
      const where = items.find((one) => one.id === branch.branch)?.location
      return /** @type {Place} */ ({ ...branch, office, service: id, location: where })
    })
  })

/** An office that tells of a service but has no desk for it. @param {unknown} error */
function noneHere(error) {
  if (isProblem(error, 'service-not-here')) return []
  throw error
}

/**
 * The id that an office has for the service: its title finds it.
 *
 * @param {import('/embed/sdk.js').ConnectedOffice['catalogue']} catalogue
 * @param {ServiceSummary} service
 */
async function findSame(catalogue, { id, title }) {
  const q = title.uk ?? Object.values(title)[0] ?? ''
  const { items } = await catalogue.searchServices({ q: q.slice(0, 200), limit: 5 })
  return items.find((one) => one.id === id || one.title.uk === title.uk)?.id
}
