import { answerOrProblem } from '../request/api.ts'
import type { PageHandler } from '../request/page-request.ts'
import { keyOf, readKey } from '../request/form-keys.ts'
import { showWho } from './ask-who.ts'
import { showCheck } from './check-answers.ts'
import { heldOf, letGo, readDraft, type Draft } from './draft.ts'
import type { HoldNews } from './draw-held.ts'
import { findFacts } from './facts.ts'
import { noService } from './no-service.ts'

/** Holds the places longer, and shows the same step again. */
export const extendHold: PageHandler = async (request) => {
  const { api, given, page } = request
  let draft: Draft = { ...readDraft(request), key: readKey(given) }
  const held = heldOf(draft)
  let news: HoldNews | undefined
  if (held) {
    const key = keyOf(draft.key!, 'longer', held)
    const operation = api.bookings.extendHold({ id: held.hold }, { token: held.code, key })
    const { answer, problem } = await answerOrProblem(operation)
    if (answer) draft = { ...draft, heldUntil: answer.heldUntil }
    if (answer) news = answer.extensionsLeft > 0 ? 'longer' : 'last'
    else if (problem.code === 'no-more-extensions') news = 'last'
    else draft = letGo(draft)
  }
  const facts = await findFacts(request, draft)
  if (!facts) return noService(page, true)
  return given.get('step') === 'check'
    ? showCheck(request, facts, news)
    : showWho(request, facts, news && { news })
}
