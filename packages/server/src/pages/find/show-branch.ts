import { ShortId, type Branch } from '@transparent-office/contract'
import { governmentOffice } from '@transparent-office/sdk/structured-data'
import { plain, sayDate, sayPhone } from '@transparent-office/words'
import { sayHours } from '@transparent-office/words/pages/say-hours'
import { answerOrProblem } from '../request/api.ts'
import type { PageHandler } from '../request/page-request.ts'
import { html, type Html } from '../drawing/html.ts'
import { drawRows } from '../drawing/rows.ts'
import { say } from '../drawing/say.ts'
import { searchListingAt } from '../search-listing.ts'
import { pathOf, type OfficePage } from '../page.ts'
import { missing } from '../reply-page.ts'
import { drawBranchFacts } from './draw-office.ts'

/** A branch: where it is, when it is open, and days that differ. */
export const showBranch: PageHandler = async (request) => {
  const { page, path, api } = request
  const id = ShortId.safeParse(path.id).data
  const branch = id && (await answerOrProblem(api.network.findBranch({ branch: id }))).answer
  if (!branch) return missing(page, page.words.missingPage)
  const { language, words, office } = page
  const title = plain(language, branch.title)
  const description = words.describeBranch(
    plain(language, branch.address),
    sayHours(words, branch.hours),
    sayPhone(branch.phone ?? office.reception.phone),
  )
  const listing = searchListingAt(request, `branches/${branch.id}`, description)
  return {
    title,
    listing,
    data: [governmentOffice({ branch, office, url: listing.urls[language], language })],
    content: html`<h1>${say(language, branch.title)}</h1>
      ${drawBranchFacts(page, branch)} ${drawSpecialDays(page, branch)}
      <p><a href="${pathOf(page, '')}">${words.toOffice}</a></p>`,
  }
}

function drawSpecialDays({ language, words }: OfficePage, { specialDays = [] }: Branch): Html | '' {
  if (specialDays.length === 0) return ''
  return html`<h2>${words.specialDays}</h2>
    ${drawRows(
      specialDays.map(({ on, hours, note }) => [
        sayDate(language, on),
        html`${hours.map(({ from, to }) => `${from}–${to}`).join(', ') || words.closedThatDay}${
          note ? html`<br /><small>${say(language, note)}</small>` : ''
        }`,
      ]),
    )}`
}
