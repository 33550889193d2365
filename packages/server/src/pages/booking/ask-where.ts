import type { Availability, AvailableBranch, Problem, Start } from '@transparent-office/contract'
import {
  bookingMessages,
  isStepFree,
  opensFrom,
  wallTime,
  plain,
  sayAccess,
  sayMoment,
  sharedMessages,
} from '@transparent-office/words'
import { answerOrProblem } from '../request/api.ts'
import type { PageHandler, PageRequest } from '../request/page-request.ts'
import { html, type Html } from '../drawing/html.ts'
import { say } from '../drawing/say.ts'
import { searchListingAt } from '../search-listing.ts'
import type { OfficePage } from '../page.ts'
import type { Drawn } from '../drawn.ts'
import { showWhat } from './ask-what.ts'
import { heldOf, itemsOf, letGo, readDraft, visitOf, without, type Draft } from './draft.ts'
import { drawIncomplete } from './draw-incomplete.ts'
import { drawNone, sayOpens } from './draw-none.ts'
import { drawFormTo, drawTop, drawWay } from './draw-step.ts'
import { drawSummary } from './draw-summary.ts'
import { findFacts, type Facts } from './facts.ts'
import { asksFor } from './items.ts'
import { noService, notHere } from './no-service.ts'

/** Step 1: where. */
export const askWhere: PageHandler = async (request) => {
  const draft = await released(request, readDraft(request))
  const facts = await findFacts(request, draft)
  return facts ? showWhere(request, facts) : noService(request.page, asksFor(request.given))
}

/** Lets the places go after the visit has changed: times of other lengths are free then. */
async function released({ api, given, sent }: PageRequest, draft: Draft): Promise<Draft> {
  const held = heldOf(draft)
  if (!sent || !held || !given.has('changed')) return draft
  await answerOrProblem(api.bookings.releaseHold({ id: held.hold }, { token: held.code }))
  return letGo(draft)
}

/** The branches that suit, each with its earliest time. */
export function branchesOf({ draft, branches }: Facts, { branches: found }: Availability) {
  if (!draft.stepFree) return found
  return found.filter(({ branch }) =>
    branches.some((each) => each.id === branch && isStepFree(each)),
  )
}

/** Those that suit and give only some of the services. */
function incompleteOf({ draft, branches }: Facts, { incomplete = [] }: Availability) {
  if (!draft.stepFree) return incomplete
  return incomplete.filter(({ branch }) =>
    branches.some((each) => each.id === branch && isStepFree(each)),
  )
}

/** What the network knows of these branches. */
const branchesWithTimes = ({ branches }: Facts, found: readonly AvailableBranch[]) =>
  branches.filter(({ id }) => found.some(({ branch }) => branch === id))

/** The earliest time of them all. */
export const earliestOf = (branches: readonly AvailableBranch[]): Start | undefined =>
  branches
    .flatMap(({ earliest }) => earliest ?? [])
    .sort((left, right) => left.startsAt.localeCompare(right.startsAt))[0]

export async function showWhere(request: PageRequest, facts: Facts): Promise<Drawn> {
  const { page, api } = request
  const visit = visitOf(facts.draft)
  const { answer, problem } = await answerOrProblem(
    api.bookings.listAvailability({ visit, limit: 1 }),
  )
  if (problem?.code === 'service-not-here')
    return visit.length > 1 ? showWhat(request, facts, lackedIn(facts, problem)) : notHere(page)
  if (problem) return noService(page, true)
  const listing = request.sent ? undefined : listingFor(request, facts)
  return {
    title: bookingMessages[page.language].whereHeading,
    ...(listing && { listing }),
    content: drawWhere(page, facts, answer),
  }
}

/** The way to a visit for one service may be found and passed on; a longer one is somebody's own. */
function listingFor(request: PageRequest, { draft, services: [service, ...more] }: Facts) {
  if (!service || more.length > 0 || draft.package) return undefined
  const { language, words } = request.page
  const description = words.describeBooking(plain(language, service.title))
  return searchListingAt(request, 'book', description, { service: service.id })
}

/** Which services stand in the way of all the others. */
const lackedIn = ({ draft }: Facts, { errors = [] }: Problem): string[] =>
  errors.flatMap(({ at }) => itemsOf(draft)[Number(at.split('/')[2])]?.service ?? [])

function drawWhere(page: OfficePage, facts: Facts, availability: Availability): Html {
  const { language } = page
  const words = bookingMessages[language]
  const branches = branchesOf(facts, availability)
  const earliest = earliestOf(branches)
  const several = branches.filter((each) => each.earliest).length > 1
  const wanted = branches.find(({ branch, earliest }) => earliest && branch === facts.draft.branch)
  const chosen = wanted?.branch ?? (several ? 'earliest' : earliest?.branch)
  const pick = (branch: AvailableBranch) => drawBranch(page, facts, branch, availability.to, chosen)
  const more = drawWay(
    page,
    'book/what',
    facts.draft,
    facts.services.length > 1 ? words.more : words.addPeople,
  )
  return html`${drawTop(page, 1)}
    ${drawSummary(page, facts, { minutes: availability.minutes, way: more })}
    <h1 id="where">${words.whereHeading}</h1>
    ${
      earliest
        ? drawFormTo(
            page,
            'book/when',
            without(facts.draft, 'branch', 'on', 'shown'),
            html`<div class="picks" role="radiogroup" aria-labelledby="where">
                ${several ? drawEarliest(page, branches, earliest, chosen) : ''}
                ${branches.map(pick)}
              </div>
              <p class="acts">
                <button class="button">${sharedMessages[language].continue}</button>
              </p>`,
          )
        : drawNone(page, availability, branches, opensFrom(branchesWithTimes(facts, branches)))
    }
    ${drawIncomplete(page, facts, incompleteOf(facts, availability))}`
}

const drawPick = (
  { language }: OfficePage,
  { value, chosen }: { value: string; chosen: string | undefined },
  title: Html | string,
  hint: Html | string,
  { on, at, clock }: Start,
): Html =>
  html`<div class="pick">
    <input
      type="radio"
      name="branch"
      id="branch-${value}"
      value="${value}"
      ${value === chosen ? 'checked' : ''}
    />
    <label for="branch-${value}"
      ><b>${title}</b> <small>${hint}</small>
      <span class="when">${sayMoment(language, on, at, clock)}</span></label
    >
  </div>`

function drawEarliest(
  page: OfficePage,
  branches: readonly AvailableBranch[],
  earliest: Start,
  chosen: string | undefined,
): Html {
  const title = branches.find(({ branch }) => branch === earliest.branch)?.title ?? {}
  const words = bookingMessages[page.language]
  return drawPick(
    page,
    { value: 'earliest', chosen },
    words.earliest,
    say(page.language, title),
    earliest,
  )
}

function drawBranch(
  page: OfficePage,
  { branches }: Facts,
  branch: AvailableBranch,
  to: string,
  chosen: string | undefined,
): Html {
  const { language, office } = page
  const words = bookingMessages[language]
  const known = branches.find(({ id }) => id === branch.branch)
  const access = sayAccess(words, known?.amenities ?? [])
  const title = say(language, branch.title)
  const hint = `${plain(language, branch.address)}${access && `. ${access}`}`
  if (branch.earliest)
    return drawPick(page, { value: branch.branch, chosen }, title, hint, branch.earliest)
  const opens = branch.opensAt && wallTime(branch.opensAt, office.timeZone)
  return html`<div class="pick none">
    <div>
      <b>${title}</b> <small>${hint}</small>
      <span class="when">${words.noneUntil(to)} ${sayOpens(page, opens)}</span>
    </div>
  </div>`
}
