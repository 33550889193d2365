import { bookingMessages, opensFrom } from '@transparent-office/words'
import { answerOrProblem } from '../request/api.ts'
import type { PageHandler, PageRequest } from '../request/page-request.ts'
import { freshKey } from '../request/form-keys.ts'
import { drawMistakes } from '../drawing/fields.ts'
import { html } from '../drawing/html.ts'
import type { Drawn } from '../drawn.ts'
import { branchesOf, earliestOf, showWhere } from './ask-where.ts'
import { isPrivate, readDraft, visitOf, without } from './draft.ts'
import { backText, drawTop, drawWay } from './draw-step.ts'
import { changeText, drawSummary } from './draw-summary.ts'
import { findFacts, type Facts } from './facts.ts'
import { asksFor } from './items.ts'
import { noService } from './no-service.ts'
import { daysAtFirst } from './times/draw-days.ts'
import { drawTaken } from './times/draw-taken.ts'
import { drawTimes } from './times/draw-times.ts'
import { findNear, findTimes } from './times/find-times.ts'
import type { TimesLinks } from './times/times-links.ts'

/** Step 2: when. Nothing is preselected; the nearest time is one press away. */
export const askWhen: PageHandler = async (request) => {
  const facts = await findFacts(request, readDraft(request))
  return facts ? showWhen(request, facts) : noService(request.page, asksFor(request.given))
}

/** Why the person is asked again. */
export interface Again {
  /** The time that was taken by somebody else. */
  readonly taken?: string
  /** «Продовжити» was pressed without a time. */
  readonly missing?: boolean
}

/** The branch that was chosen; the one with the earliest time where that was chosen. */
async function branchOf({ api }: PageRequest, facts: Facts): Promise<string | undefined> {
  const { draft, branches } = facts
  const known = branches.find(({ id }) => id === draft.branch)
  if (known) return known.id
  const operation = api.bookings.listAvailability({ visit: visitOf(draft), limit: 1 })
  const { answer } = await answerOrProblem(operation)
  return answer && earliestOf(branchesOf(facts, answer))?.branch
}

export async function showWhen(
  request: PageRequest,
  facts: Facts,
  again: Again = {},
): Promise<Drawn> {
  const { page } = request
  const words = bookingMessages[page.language]
  const branch = await branchOf(request, facts)
  const visit = visitOf(facts.draft)
  const times = branch && (await findTimes(request, visit, branch, facts.draft.on))
  if (!branch || !times) return showWhere(request, facts)
  const draft = { ...facts.draft, branch }
  const shown = Number(draft.shown ?? daysAtFirst)
  const carried = without(draft, 'on', 'shown', 'view')
  const links: TimesLinks = {
    page,
    asMonth: draft.view === 'month',
    opensFrom: opensFrom(facts.branches.filter(({ id }) => id === branch)),
    again: { path: 'book/when', carried, sent: isPrivate(draft) },
    take: {
      path: 'book/hold',
      carried: { ...carried, view: draft.view, key: draft.key ?? freshKey() },
    },
  }
  const near = again.taken ? await findNear(request, visit, branch, again.taken) : []
  const mistake = again.missing ? words.chooseTime : undefined
  const back = drawWay(page, 'book', without(draft, 'on', 'shown'), backText(page), 'link back')
  const change = drawWay(page, 'book/what', draft, changeText(page, words.changeOf.what))
  return {
    title: words.whenHeading,
    ...(again.taken && { status: 409 }),
    ...(again.missing && { status: 422 }),
    content: html`${mistake ? drawMistakes(page, [{ field: 'startsAt', says: mistake }]) : ''}
      ${drawTop(page, 2, back)}
      ${drawSummary(
        page,
        { ...facts, draft },
        {
          minutes: times.all.minutes,
          branch,
          ...(times.nearest && { legs: times.nearest.legs }),
          way: change,
        },
      )}
      <h1>${words.whenHeading}</h1>
      ${again.taken ? drawTaken(links, again.taken, near) : ''}
      ${drawTimes(links, times, shown, mistake)}
      ${times.nearest ? '' : drawWay(page, 'book', without(draft, 'branch', 'on', 'shown'), words.otherBranches, 'button')}`,
  }
}
