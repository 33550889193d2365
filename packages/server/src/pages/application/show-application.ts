import { ApplicationNumber } from '@transparent-office/contract'
import {
  missingInApplication,
  readApplication,
  readCode,
  readNumber,
  sayNow,
  statusMessages,
} from '@transparent-office/words'
import { answerOrProblem } from '../request/api.ts'
import type { PageHandler, PageRequest } from '../request/page-request.ts'
import { html } from '../drawing/html.ts'
import { searchListingAt } from '../search-listing.ts'
import { pathOf } from '../page.ts'
import type { Drawn } from '../drawn.ts'
import { drawApplication } from './draw-application.ts'
import { drawQuestion, type StatusForm } from './draw-question.ts'

/** Where an application stands; without number and code both are asked for. */
export const showApplication: PageHandler = async (request) => {
  const { page, path, given } = request
  const number = readNumber(path.number ?? '')
  const code = given.get('code') ?? ''
  if (!number || !code) return question(request, { number, code }, true)
  const application = await find(request, number, code)
  if (!application) return question(request, { number, code, wrong: true })
  const words = statusMessages[page.language]
  return {
    title: `${words.application(number)}: ${sayNow(page.language, words, application)}`,
    widgets: true,
    // It stays when the widget stands in for the rest.
    content: html`<h1 class="unseen">${words.application(number)}</h1>
      <to-office office="${page.office.id}">
        <to-application-status number="${number}" code="${code}">
          ${drawApplication(page, application)}
        </to-application-status>
      </to-office>`,
  }
}

/** Looks for the application, or says what to mend. */
export const findApplication: PageHandler = async (request) => {
  const { given, page } = request
  const typed = readApplication(given.get('number') ?? '', given.get('code') ?? '')
  const number = typed.number.slice(0, 100)
  const code = typed.code.slice(0, 100)
  const missing = missingInApplication(number, code)
  if (missing.length > 0) return question(request, { number, code, missing })
  if (!(await find(request, readNumber(number), code)))
    return question(request, { number, code, wrong: true })
  return { redirect: pathOf(page, `applications/${readNumber(number)}`, { code: readCode(code) }) }
}

const find = async ({ api }: PageRequest, typed: string, code: string) => {
  const number = ApplicationNumber.safeParse(typed).data
  if (!number) return undefined
  const operation = api.applications.findApplication(
    { number },
    { token: readCode(code).slice(0, 60) },
  )
  return (await answerOrProblem(operation)).answer
}

function question(request: PageRequest, question: StatusForm, widgets = false): Drawn {
  const { page } = request
  const isAnybodys = widgets && !question.number && !question.code
  return {
    title: statusMessages[page.language].heading,
    widgets,
    ...(isAnybodys && {
      listing: searchListingAt(request, 'applications', page.words.describeApplications),
    }),
    ...(question.missing && { status: 422 }),
    ...(question.wrong && { status: 404 }),
    content: drawQuestion(page, question),
  }
}
