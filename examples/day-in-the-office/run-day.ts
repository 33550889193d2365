import { weekdayOf } from '../../packages/server/src/database/local-time.ts'
import { bookAhead, changeMind, expect, type Booked } from './book-ahead.ts'
import { drawClerks } from './clerks.ts'
import { comeWithout } from './come-in.ts'
import { minute, secondOf, type Second } from './day-time.ts'
import { goHome, planDesk, seeWhoWaits } from './desk-day.ts'
import { Hall } from './hall.ts'
import { Line } from './line.ts'
import type { ClockHand, DayClock } from './office-clock.ts'
import { takeClock } from './office-clock.ts'
import type { OwnOffice } from './open-own-office.ts'
import type { OwnServer } from './own-server.ts'
import { drawPeople, type Person } from './people.ts'
import { planRaid } from './raid.ts'
import { readCity } from './read-city.ts'

/** What a day is like. */
export interface DayPlan {
  readonly seed: number
  readonly people: number
  /** The part of the workplaces that has a clerk. */
  readonly present: number
}

export interface Ground {
  readonly server: OwnServer
  readonly dataDir: string
  readonly office: OwnOffice
  readonly clock: DayClock
  readonly signal: AbortSignal
  /** Waits until it is time, when the day is to be watched. */
  readonly pace: (second: Second) => Promise<void>
  readonly tell: (news: News) => void
}

/** What can be told while the day goes on. */
export interface News {
  readonly second?: Second
  readonly halls: readonly Hall[]
  readonly line: Line
  readonly says?: string
}

const raid = { from: secondOf('11:20'), to: secondOf('11:55') }
const powerCut = { from: secondOf('15:00'), to: secondOf('15:05') }

/** Lives through the day. Returns the branches with all that was seen. */
export async function runDay(ground: Ground, plan: DayPlan): Promise<{ halls: Hall[]; line: Line; cut: Cut | undefined }> {
  const { server, office, clock, signal, tell } = ground
  const line = new Line(server.url, office.id, signal)
  const city = await readCity(line, office, weekdayOf(clock.day))
  const halls = city.map(
    (branch) => new Hall(branch, drawClerks(branch, plan), office.branches.get(branch.id)!, line),
  )
  const hallOf = new Map(halls.map((hall) => [hall.branch.id, hall]))
  let hand = await takeClock(ground.dataDir)

  const people = drawPeople(city, plan)
  const booked = await bookAll(ground, { halls, line, people, hand })
  for (const person of people) {
    const hall = hallOf.get(person.branch)!
    const own = booked.get(person.number)
    if (own) expect(hall, person, own)
    else if (own === undefined)
      hall.agenda.at(person.comesAt, () => comeWithout(hall, person), { indoors: false })
  }
  for (const hall of halls) {
    for (const desk of hall.desks) planDesk(hall, desk)
    planRaid(hall, office.manager, raid)
  }

  const nextOf = () => Math.min(...halls.map(({ agenda }) => agenda.next))
  const live = async (second: Second) => {
    await hand.moveTo(clock.instantAt(second))
    await Promise.all(
      halls.map((hall) =>
        hall.run(second, async () => {
          seeWhoWaits(hall)
          if (!hall.isOpen) await goHome(hall)
        }),
      ),
    )
    tell({ second, halls, line })
  }
  let cut: Cut | undefined
  for (let next = nextOf(); next < Infinity; next = nextOf()) {
    signal.throwIfAborted()
    const dark = !cut && next > powerCut.from - minute
    const second = dark ? powerCut.from : next
    await ground.pace(second)
    if (!dark) {
      await live(second)
      continue
    }
    tell({ second, halls, line, says: 'power cut: server and database are killed' })
    const due = halls.reduce((sum, { agenda }) => sum + agenda.countUntil(second), 0)
    const [happened] = await Promise.all([
      cutPower(server, line, Math.ceil(due / 3)),
      live(second),
    ])
    cut = happened
    await hand.letGo()
    hand = await takeClock(ground.dataDir)
    for (const { agenda } of halls) agenda.holdBack(powerCut.to)
    tell({ second, halls, line, says: `the office answers again after ${Math.round(cut.milliseconds)} ms` })
  }
  await hand.letGo()
  return { halls, line, cut }
}

export interface Cut {
  /** From the kill to the server taking calls. */
  readonly milliseconds: number
  readonly unanswered: number
}

/** Cuts the power when so many more calls were answered, and starts the server anew. */
async function cutPower(server: OwnServer, line: Line, after: number): Promise<Cut> {
  const from = line.answered
  for (const until = performance.now() + 500; line.answered < from + after && performance.now() < until; )
    await new Promise((done) => setTimeout(done, 1))
  const unanswered = line.unanswered
  const began = performance.now()
  await server.cutPower()
  await server.start()
  return { milliseconds: performance.now() - began, unanswered: line.unanswered - unanswered }
}

/** All who want to book do; some change their mind the evening before. */
async function bookAll(
  { clock, tell }: Ground,
  { halls, line, people, hand }: { halls: Hall[]; line: Line; people: Person[]; hand: ClockHand },
): Promise<Map<number, Booked | null>> {
  const booked = new Map<number, Booked | null>()
  const each = (work: (hall: Hall, person: Person) => Promise<void>) =>
    Promise.all(
      halls.map(async (hall) => {
        for (const person of people)
          if (person.booked && person.branch === hall.branch.id) {
            await work(hall, person)
            tell({ halls, line })
          }
      }),
    )
  await each(async (hall, person) => {
    const own = await bookAhead({ line, clock, person }, hall)
    if (own) booked.set(person.number, own)
  })
  await hand.moveTo(clock.instantOf(-1, '19:00'))
  await each(async (hall, person) => {
    const own = booked.get(person.number)
    if (!own || person.booked!.change === 'none') return
    booked.set(person.number, (await changeMind({ line, clock, person }, hall, own)) ?? null)
  })
  return booked
}
