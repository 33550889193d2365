import { Instant } from '@transparent-office/contract'
import { mistakesIn, isLostForHold } from '@transparent-office/words'
import { answerOrProblem } from '../request/api.ts'
import type { PageHandler, PageRequest } from '../request/page-request.ts'
import { keyOf, readKey } from '../request/form-keys.ts'
import type { Drawn } from '../drawn.ts'
import { showWhen } from './ask-when.ts'
import { showWhere } from './ask-where.ts'
import { showWho } from './ask-who.ts'
import { showCheck } from './check-answers.ts'
import { heldOf, itemsOf, readDraft, type Draft } from './draft.ts'
import { findFacts, type Facts } from './facts.ts'
import { noService } from './no-service.ts'

/** Takes the time that was pressed: holds its places. */
export const takeTime: PageHandler = async (request) => {
  const draft = { ...readDraft(request), key: readKey(request.given) }
  const facts = await findFacts(request, draft)
  if (!facts) return noService(request.page, true)
  const startsAt = Instant.safeParse(request.given.get('startsAt')).data
  if (!startsAt) return showWhen(request, facts, { missing: true })
  const held = heldOf(draft)
  if (held?.startsAt === startsAt && held.branch === draft.branch) return goOn(request, facts)
  return holdPlaces(request, facts, startsAt)
}

/** From the times on to the answers; to the check, where they are whole already. */
const goOn = (request: PageRequest, facts: Facts): Promise<Drawn> =>
  mistakesIn(facts.draft).length === 0 ? showCheck(request, facts) : showWho(request, facts)

async function holdPlaces(request: PageRequest, facts: Facts, startsAt: string): Promise<Drawn> {
  const { api } = request
  const { draft } = facts
  const { branch = '', key = '' } = draft
  const body = { visit: itemsOf(draft), branch, startsAt }
  const { answer, problem } = await answerOrProblem(
    api.bookings.hold(body, { key: keyOf(key, 'hold', body) }),
  )
  if (problem && isLostForHold(problem.code)) return showWhen(request, facts, { taken: startsAt })
  if (problem) return showWhere(request, facts)
  await releaseBefore(request, draft, answer.id)
  const { id, code, heldUntil } = answer
  const now = { ...draft, hold: id, code, heldFrom: startsAt, heldAt: branch, heldUntil }
  return goOn(request, { ...facts, draft: now })
}

/** The first time stays held until another one is. */
async function releaseBefore({ api }: PageRequest, draft: Draft, now: string): Promise<void> {
  const before = heldOf(draft)
  if (!before || before.hold === now) return
  await answerOrProblem(api.bookings.releaseHold({ id: before.hold }, { token: before.code }))
}
