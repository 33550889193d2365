import { secondOf } from './day-time.ts'
import type { Hall } from './hall.ts'

const from = secondOf('11:20')
const to = secondOf('11:55')

/** Enters the air raid: the manager stops service at the branch, all go to the shelter, then it goes on. */
export function planRaid(hall: Hall, manager: string): void {
  const { id: branch, opens, closes } = hall.branch
  if (to <= opens || from >= closes) return
  const { client, record, agenda } = hall
  const outdoors = { indoors: false }
  const begin = Math.max(from, opens)
  agenda.at(
    begin,
    async () => {
      await client.send((office, key) =>
        office.network.pauseBranch({ branch, reason: 'air-raid' }, { key, token: manager }),
      )
      for (const desk of hall.desks) hall.put(desk, desk.state)
      hall.stoppedUntil = to
      record.stops.push({ from: begin, to })
      agenda.stop(to - begin)
    },
    outdoors,
  )
  agenda.at(
    to,
    async () => {
      await client.send((office, key) =>
        office.network.resumeBranch({ branch }, { key, token: manager }),
      )
      for (const desk of hall.desks) hall.put(desk, desk.state)
      hall.stoppedUntil = undefined
    },
    outdoors,
  )
}
