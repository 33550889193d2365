import type { Leg, Service } from '@transparent-office/contract'
import { firstStart } from '@transparent-office/words'
import { clockAt } from '../../database/local-time.ts'
import { answerOrProblem } from '../request/api.ts'
import type { PageRequest } from '../request/page-request.ts'
import { heldOf, itemsOf, visitOf } from './draft.ts'
import type { Facts } from './facts.ts'

/** The services of a visit, each with its persons, its minutes and its line. */
export const partsOf = ({ draft, services }: Pick<Facts, 'draft' | 'services'>) =>
  itemsOf(draft).flatMap(({ service, persons }) => {
    const card = services.find(({ id }) => id === service)
    return card ? [partOf(card, persons)] : []
  })

const partOf = ({ title, letter, minutes, extraMinutes }: Service, persons: number) => ({
  title,
  letter,
  persons,
  minutes: minutes + (persons - 1) * extraMinutes,
})

/** How long the held visit takes, and its way through the branch: that of any of its times, at its own. */
export async function findRoute(
  { api, page }: Pick<PageRequest, 'api' | 'page'>,
  { draft }: Facts,
): Promise<{ minutes?: number; legs: readonly Leg[] }> {
  const held = heldOf(draft)
  if (!held) return { legs: [] }
  const { branch, startsAt } = held
  const operation = api.bookings.listAvailability({ visit: visitOf(draft), branch, limit: 1 })
  const { answer } = await answerOrProblem(operation)
  const start = answer && firstStart(answer.days)
  const later = start ? Date.parse(startsAt) - Date.parse(start.startsAt) : 0
  const legs = (start?.legs ?? []).map(({ clock: _another, ...leg }) => {
    const begins = new Date(Date.parse(leg.startsAt) + later)
    return { ...leg, startsAt: begins.toISOString(), ...clockAt(begins, page.office.timeZone) }
  })
  return { legs, ...(answer && { minutes: answer.minutes }) }
}
