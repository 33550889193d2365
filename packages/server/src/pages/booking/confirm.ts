import type { Problem } from '@transparent-office/contract'
import { bodyOf, mistakesRefused } from '@transparent-office/words'
import { answerOrProblem } from '../request/api.ts'
import type { PageHandler, PageRequest } from '../request/page-request.ts'
import { keyOf, readKey } from '../request/form-keys.ts'
import { pathOf } from '../page.ts'
import { showWho } from './ask-who.ts'
import { heldOf, letGo, readDraft, type Held } from './draft.ts'
import { findFacts, type Facts } from './facts.ts'
import { findMistakes } from './find-mistakes.ts'
import { noService } from './no-service.ts'

/** Confirms what is held: now it is a booking, and its own page says so. */
export const confirm: PageHandler = async (request) => {
  const { api, page, given } = request
  const facts = await findFacts(request, readDraft(request))
  if (!facts) return noService(page, true)
  const mistakes = findMistakes(facts.draft)
  if (mistakes.length > 0) return showWho(request, facts, { mistakes })
  const held = heldOf(facts.draft)
  if (!held) return showWho(request, facts)
  const body = { hold: held.hold, ...bodyOf(facts.draft), language: page.language }
  const key = keyOf(readKey(given), 'book', body)
  const { answer, problem } = await answerOrProblem(
    api.bookings.book(body, { token: held.code, key }),
  )
  if (answer) return { redirect: bookingPath(request, { ...held, code: answer.code }) }
  return refused(request, facts, held, problem)
}

const bookingPath = ({ page }: PageRequest, { hold, code }: Pick<Held, 'hold' | 'code'>): string =>
  pathOf(page, `bookings/${hold}`, { code })

/** What can't be confirmed: a booking that stands already, a lapsed hold, or answers to mend. */
async function refused(request: PageRequest, facts: Facts, held: Held, problem: Problem) {
  const { hold, code: token } = held
  const gone = ['hold-lapsed', 'not-found', 'token-needed'].includes(problem.code)
  if (gone) {
    // Confirmed before, and then changed with the browser's own back button: the first one stands.
    const { answer } = await answerOrProblem(
      request.api.bookings.findBooking({ id: hold }, { token }),
    )
    if (answer) return { redirect: bookingPath(request, held) }
    return showWho(request, { ...facts, draft: letGo(facts.draft) })
  }
  return showWho(request, facts, { mistakes: mistakesRefused(problem) })
}
