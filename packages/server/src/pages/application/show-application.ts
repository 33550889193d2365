import { ApplicationNumber } from '@transparent-office/contract'
import {
  missingInApplication,
  readApplication,
  readCode,
  readNumber,
  sayNow,
  statusMessages,
} from '@transparent-office/widgets/words'
import { answered } from '../asking/ask-office.ts'
import type { Answering, Asked } from '../asking/asked.ts'
import { html } from '../drawing/html.ts'
import { foundAt } from '../found.ts'
import { pathOf } from '../page.ts'
import type { Drawn } from '../reply-page.ts'
import { drawApplication } from './draw-application.ts'
import { drawQuestion, type Question } from './draw-question.ts'

/** Where an application stands; without number and code both are asked for. */
export const showApplication: Answering = async (asked) => {
  const { page, path, given } = asked
  const number = readNumber(path.number ?? '')
  const code = given.get('code') ?? ''
  if (!number || !code) return question(asked, { number, code }, true)
  const application = await find(asked, number, code)
  if (!application) return question(asked, { number, code, wrong: true })
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
export const findApplication: Answering = async (asked) => {
  const { given, page } = asked
  const typed = readApplication(given.get('number') ?? '', given.get('code') ?? '')
  const number = typed.number.slice(0, 100)
  const code = typed.code.slice(0, 100)
  const missing = missingInApplication(number, code)
  if (missing.length > 0) return question(asked, { number, code, missing })
  if (!(await find(asked, readNumber(number), code)))
    return question(asked, { number, code, wrong: true })
  return { onward: pathOf(page, `applications/${readNumber(number)}`, { code: readCode(code) }) }
}

const find = async ({ api }: Asked, typed: string, code: string) => {
  const number = ApplicationNumber.safeParse(typed).data
  if (!number) return undefined
  const call = api.applications.findApplication({ number }, { token: readCode(code).slice(0, 60) })
  return (await answered(call)).answer
}

function question(asked: Asked, question: Question, widgets = false): Drawn {
  const { page } = asked
  const isAnybodys = widgets && !question.number && !question.code
  return {
    title: statusMessages[page.language].heading,
    widgets,
    ...(isAnybodys && { found: foundAt(asked, 'applications', page.words.describeApplications) }),
    ...(question.missing && { status: 422 }),
    ...(question.wrong && { status: 404 }),
    content: drawQuestion(page, question),
  }
}
