import type { Score } from '@transparent-office/contract'
import { minute } from './day-time.ts'
import type { Desk } from './desk.ts'
import type { Hall } from './hall.ts'
import { scoreOf } from './scores.ts'
import type { Visit, VisitTicket } from './visit.ts'
import { count } from './record.ts'

/** Who wants to rates the visit: at once at the tablet, where one stands, else later by the code. */
export function rateVisit(hall: Hall, desk: Desk, { seen, visit }: VisitTicket): void {
  const { person } = visit
  if (!person.rates) return
  const waited = (seen.calledAt! - seen.waitsSince!) / minute
  const score = scoreOf(person.mood, waited)
  const { tablet } = desk
  if (tablet) hall.agenda.in(10, () => rateAtTablet(hall, visit, tablet, score))
  else hall.agenda.in(person.ratesAfter, () => rate(hall, visit, visit.code, score), outdoors)
}

const outdoors = { indoors: false }

async function rateAtTablet(hall: Hall, visit: Visit, token: string, score: Score) {
  const { rate: shown } = await hall.client.send((office) => office.queue.showTask({}, { token }))
  if (shown?.visit === visit.id) await rate(hall, visit, token, score)
  else count(hall.record, 'the tablet showed another visit')
}

async function rate({ client, record }: Hall, { id: visit }: Visit, token: string, score: Score) {
  await client.send((office, key) => office.ratings.rate({ visit, score }, { key, token }))
  record.scores.push(score)
}
