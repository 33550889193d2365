import { weekdayOf } from '../../../server/src/database/local-time.ts'
import { expect } from './book-ahead.ts'
import { bookAll } from './book-all.ts'
import { checkTickets } from './check-acknowledged.ts'
import { drawClerks } from './clerks.ts'
import { comeWithout } from './come-in.ts'
import { cutPower, powerCut, type Cut } from './cut-power.ts'
import type { Second } from './day-time.ts'
import { callOrRest, goHome, planDesk, seeWhoWaits } from './desk-day.ts'
import { Hall } from './hall.ts'
import { OfficeClient } from './office-client.ts'
import { takeClock } from './office-clock.ts'
import { drawPeople } from './people.ts'
import type { DayDependencies, Environment } from './day-dependencies.ts'
import { planRaid } from './raid.ts'
import { readCity } from './read-city.ts'

/** What a day is like. */
export interface DayPlan {
  readonly seed: number
  readonly people: number
}

/** A day that was lived. */
export interface LivedDay {
  readonly halls: readonly Hall[]
  readonly cut: Cut | undefined
  /** What is not as it must be after the power cut, in words. */
  readonly wrong: readonly string[]
}

/** Lives through a day, from the bookings days before to the last clerk's way home. */
export async function liveDay(dependencies: DayDependencies, plan: DayPlan): Promise<LivedDay> {
  const { server, office, clock, signal } = dependencies
  const client = new OfficeClient(server.url, office.id, signal)
  const city = await readCity(client, office, weekdayOf(clock.day))
  const halls = city.map((branch) => {
    const tokens = office.branches.get(branch.id)!
    return new Hall(branch, { clerks: drawClerks(branch, plan), tokens, client, callOrRest })
  })
  const people = drawPeople(city, plan)
  const hand = await takeClock(server.dataDir)
  const environment: Environment = { ...dependencies, client, halls, people, hand }
  try {
    await enterDay(environment)
    return { halls, ...(await goThrough(environment)) }
  } finally {
    await environment.hand.letGo()
  }
}

/** Enters in each branch's agenda who comes when, the clerks' shifts, and the air raid. */
async function enterDay(environment: Environment): Promise<void> {
  const { halls, people, office } = environment
  const bookings = await bookAll(environment)
  const hallOf = new Map(halls.map((hall) => [hall.branch.id, hall]))
  for (const person of people) {
    const hall = hallOf.get(person.branch)!
    const own = bookings.get(person)
    if (own === 'cancelled') continue
    if (own) expect(hall, person, own)
    else hall.agenda.at(person.comesAt, () => comeWithout(hall, person), { indoors: false })
  }
  for (const hall of halls) {
    for (const desk of hall.desks) planDesk(hall, desk)
    planRaid(hall, office.manager)
  }
}

/** So many things before the power cut come all at once, so that it hits something. */
const cutAmid = 12

/** Lets happen what is entered, moment by moment; branches go on side by side, each in its own order. */
async function goThrough(environment: Environment): Promise<Pick<LivedDay, 'cut' | 'wrong'>> {
  const { halls, signal, pace, report, client } = environment
  const dueUntil = (second: Second) =>
    halls.reduce((sum, { agenda }) => sum + agenda.countUntil(second), 0)
  const nextOf = () => Math.min(...halls.map(({ agenda }) => agenda.next))
  let cut: Cut | undefined
  let wrong: string[] = []
  for (let next = nextOf(); next < Infinity; next = nextOf()) {
    signal.throwIfAborted()
    const dark = !cut && dueUntil(powerCut.from) <= cutAmid
    const second = dark ? powerCut.from : next
    await pace(second)
    if (!dark) await live(environment, second)
    else {
      cut = await losePower(environment)
      wrong = await lookAround(environment)
    }
    report({ second, halls, client })
  }
  return { cut, wrong }
}

async function live({ hand, clock, halls }: Environment, second: Second): Promise<void> {
  await hand.moveTo(clock.instantAt(second))
  await Promise.all(
    halls.map((hall) =>
      hall.run(second, async () => {
        seeWhoWaits(hall)
        if (!hall.isOpen) await goHome(hall)
      }),
    ),
  )
}

/** The power is cut amid all that happens at that moment; what got no answer is asked again. */
async function losePower(environment: Environment): Promise<Cut> {
  const { server, client, halls, report } = environment
  const second = powerCut.from
  report({ second, halls, client, says: 'The power is cut: server and database are killed.' })
  const [cut] = await Promise.all([
    cutPower(server, client, cutAmid / 3),
    live(environment, second),
  ])
  await environment.hand.letGo()
  environment.hand = await takeClock(server.dataDir)
  for (const { agenda } of halls) agenda.holdBack(powerCut.to)
  const says = `The office answers again after ${(cut.milliseconds / 1000).toFixed(1)} s; ${cut.unanswered} calls were sent again.`
  report({ second, halls, client, says })
  return cut
}

/** After the cut: whether everybody in the house has their ticket as it was, and what the doctor says. */
async function lookAround({ server, halls, client, report }: Environment): Promise<string[]> {
  const tickets = await Promise.all(halls.map((hall) => checkTickets(hall, hall.inside)))
  const { content, words } = await server.askDoctor()
  const wrong = [...tickets.flat(), ...(content ? [] : [`after the power cut: ${words}`])]
  const people = halls.reduce((sum, { inside }) => sum + inside.size, 0)
  const says =
    wrong.length === 0
      ? `Each of the ${people} people in the house has their ticket as it was; the doctor finds nothing wrong.`
      : `${wrong.length} things are not as they were.`
  report({ second: powerCut.from, halls, client, says })
  return wrong
}
