import { Instant } from '@transparent-office/contract'
import { mistakesIn } from '@transparent-office/widgets/words'
import { answered } from '../asking/ask-office.ts'
import type { Answering, Asked } from '../asking/asked.ts'
import { keyOf, readKey } from '../asking/keys.ts'
import type { Drawn } from '../reply-page.ts'
import { showWhen } from './ask-when.ts'
import { showWhere } from './ask-where.ts'
import { showWho } from './ask-who.ts'
import { showCheck } from './check-answers.ts'
import { answersOf, heldOf, isLost, itemsOf, readDraft, type Draft } from './draft.ts'
import { findFacts, type Facts } from './facts.ts'
import { noService } from './no-service.ts'

/** Takes the time that was pressed: holds its places. */
export const takeTime: Answering = async (asked) => {
  const draft = { ...readDraft(asked), key: readKey(asked.given) }
  const facts = await findFacts(asked, draft)
  if (!facts) return noService(asked.page, true)
  const startsAt = Instant.safeParse(asked.given.get('startsAt')).data
  if (!startsAt) return showWhen(asked, facts, { missing: true })
  const held = heldOf(draft)
  if (held?.startsAt === startsAt && held.branch === draft.branch) return goOn(asked, facts)
  return holdPlaces(asked, facts, startsAt)
}

/** From the times on to the answers; to the check, where they are whole already. */
const goOn = (asked: Asked, facts: Facts): Promise<Drawn> =>
  mistakesIn(answersOf(facts.draft)).length === 0 ? showCheck(asked, facts) : showWho(asked, facts)

async function holdPlaces(asked: Asked, facts: Facts, startsAt: string): Promise<Drawn> {
  const { api } = asked
  const { draft } = facts
  const { branch = '', key = '' } = draft
  const body = { visit: itemsOf(draft), branch, startsAt }
  const { answer, problem } = await answered(
    api.bookings.hold(body, { key: keyOf(key, 'hold', body) }),
  )
  if (problem && isLost(problem)) return showWhen(asked, facts, { taken: startsAt })
  if (problem) return showWhere(asked, facts)
  await releaseBefore(asked, draft, answer.id)
  const { id, code, heldUntil } = answer
  const now = { ...draft, hold: id, code, heldFrom: startsAt, heldAt: branch, heldUntil }
  return goOn(asked, { ...facts, draft: now })
}

/** The first time stays held until another one is. */
async function releaseBefore({ api }: Asked, draft: Draft, now: string): Promise<void> {
  const before = heldOf(draft)
  if (!before || before.hold === now) return
  await answered(api.bookings.releaseHold({ id: before.hold }, { token: before.code }))
}
