import type { LifeEvent, ServiceSummary } from '@transparent-office/contract'
import { governmentOffice } from '@transparent-office/sdk/structured-data'
import { finderMessages, plain } from '@transparent-office/words'
import { answerOrProblem } from '../request/api.ts'
import type { PageHandler, PageRequest } from '../request/page-request.ts'
import { html } from '../drawing/html.ts'
import { searchListingAt } from '../search-listing.ts'
import type { Drawn } from '../drawn.ts'
import { drawOffice } from './draw-office.ts'
import { drawPackage } from './draw-package.ts'
import { drawResults } from './draw-results.ts'
import { drawSearch } from './draw-search.ts'

/** The office's own page; with words or a life event in its address, what was found. */
export const findServices: PageHandler = async (request) => {
  const { page, given, api } = request
  const { items: events } = await api.catalogue.listLifeEvents()
  const typed = (given.get('q') ?? '').trim().slice(0, 200)
  const event = events.find(({ id }) => id === given.get('lifeEvent'))
  if (typed) return byWords(request, typed, events)
  if (event) return byLifeEvent(request, event)
  const { items: branches } = await api.network.listBranches()
  const { language, words, office } = page
  const title = plain(language, office.title)
  return {
    title,
    widgets: true,
    listing: searchListingAt(request, '', words.describeOffice(title)),
    data: branches.map((branch) =>
      governmentOffice({
        branch,
        office,
        url: searchListingAt(request, `branches/${branch.id}`, '').urls[language],
        language,
      }),
    ),
    content: drawOffice(page, branches, events),
  }
}

async function byWords({ page, api }: PageRequest, typed: string, events: readonly LifeEvent[]) {
  const words = finderMessages[page.language]
  const { answer } = await answerOrProblem(api.catalogue.searchServices({ q: typed }))
  const services: readonly ServiceSummary[] = answer?.items ?? []
  const found = services.length > 0 ? words.found(services.length) : words.nothing(typed)
  return results(page, found, services, typed, events)
}

async function byLifeEvent(request: PageRequest, event: LifeEvent): Promise<Drawn> {
  const { page, api } = request
  const words = finderMessages[page.language]
  const [{ items }, { items: packages }] = await Promise.all([
    api.catalogue.searchServices({ lifeEvent: event.id }),
    api.catalogue.listPackages(),
  ])
  const found = items.length > 0 ? words.found(items.length) : words.nothingHere
  const said = words.foundFor(plain(page.language, event.title), found)
  const own = packages.filter(({ lifeEvent }) => lifeEvent === event.id)
  const description = page.words.describeLifeEvent(plain(page.language, event.title))
  return {
    title: said,
    listing: searchListingAt(request, '', description, { lifeEvent: event.id }),
    content: html`<h1>${said}</h1>
      ${own.map((one) => drawPackage(page, one))}
      ${own.length > 0 ? html`<h2>${page.words.each}</h2>` : ''} ${drawResults(page, items, [])}
      ${drawSearch(page)}`,
  }
}

const results = (
  page: PageRequest['page'],
  found: string,
  services: readonly ServiceSummary[],
  typed: string,
  events: readonly LifeEvent[],
): Drawn => ({
  title: found,
  content: html`<h1>${found}</h1>
    ${drawResults(page, services, events)} ${drawSearch(page, typed)}`,
})
