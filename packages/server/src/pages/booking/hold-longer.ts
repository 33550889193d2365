import { answered } from '../asking/ask-office.ts'
import type { Answering } from '../asking/asked.ts'
import { keyOf, readKey } from '../asking/keys.ts'
import { showWho } from './ask-who.ts'
import { showCheck } from './check-answers.ts'
import { heldOf, letGo, readDraft, type Draft } from './draft.ts'
import type { HoldNews } from './draw-held.ts'
import { findFacts } from './facts.ts'
import { noService } from './no-service.ts'

/** Holds the places longer, and shows the same step again. */
export const holdLonger: Answering = async (asked) => {
  const { api, given, page } = asked
  let draft: Draft = { ...readDraft(asked), key: readKey(given) }
  const held = heldOf(draft)
  let news: HoldNews | undefined
  if (held) {
    const key = keyOf(draft.key!, 'longer', held)
    const call = api.bookings.extendHold({ id: held.hold }, { token: held.code, key })
    const { answer, problem } = await answered(call)
    if (answer) draft = { ...draft, heldUntil: answer.heldUntil }
    if (answer) news = answer.extensionsLeft > 0 ? 'longer' : 'last'
    else if (problem.code === 'no-more-extensions') news = 'last'
    else draft = letGo(draft)
  }
  const facts = await findFacts(asked, draft)
  if (!facts) return noService(page, true)
  return given.get('step') === 'check'
    ? showCheck(asked, facts, news)
    : showWho(asked, facts, news && { news })
}
