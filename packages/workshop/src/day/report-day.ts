import { minute, wallOf, type Second } from './day-time.ts'
import type { Hall } from './hall.ts'
import type { News } from './day-dependencies.ts'

const everyMilliseconds = 500
/** Where no terminal shows one line anew, a line each half hour of the office. */
const everySeconds = 30 * minute

const numbers = new Intl.NumberFormat('en')
const say = (number: number) => numbers.format(number)

/** Reports how the day goes on: in one line of a terminal, else a line from time to time. */
export function reportDay(out: NodeJS.WriteStream): (news: News) => void {
  const began = performance.now()
  let reportedAt = -Infinity
  let reportedSecond: Second = -Infinity
  const live = (text: string) => out.write(`\r\u001b[2K${text}`)
  return ({ second, halls, client, says }) => {
    const now = performance.now()
    const rate = Math.round(client.answered / ((now - began) / 1000))
    const text =
      second === undefined
        ? `before the day  ${say(bookedOf(halls))} have booked · ${say(rate)} calls/s`
        : `${wallOf(second)}  ${stateOf(halls)} · ${say(rate)} calls/s`
    if (says) {
      if (out.isTTY) live('')
      out.write(`${second === undefined ? '' : `${wallOf(second)}  `}${says}\n`)
    } else if (out.isTTY) {
      if (now - reportedAt < everyMilliseconds) return
      live(text)
    } else {
      if (second === undefined || second - reportedSecond < everySeconds) return
      reportedSecond = second
      out.write(`${text}\n`)
    }
    reportedAt = now
  }
}

const total = (halls: readonly Hall[], of: (hall: Hall) => number) =>
  halls.reduce((sum, hall) => sum + of(hall), 0)

const bookedOf = (halls: readonly Hall[]) =>
  total(halls, ({ record }) => record.counts.get('booked') ?? 0)

function stateOf(halls: readonly Hall[]): string {
  const waiting = total(halls, (hall) => hall.waiting.length)
  const served = total(
    halls,
    ({ record }) => record.tickets.filter(({ state }) => state === 'served').length,
  )
  const open = total(halls, ({ desks }) => desks.filter(({ state }) => state !== 'away').length)
  const busy = total(halls, ({ desks }) => desks.filter(({ state }) => state === 'busy').length)
  const stopped = halls.some(({ stoppedUntil }) => stoppedUntil !== undefined)
  return `${say(waiting)} wait, ${say(served)} served, ${say(busy)} of ${say(open)} desks busy${stopped ? ' · air raid' : ''}`
}
