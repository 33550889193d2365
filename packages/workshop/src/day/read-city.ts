import type { CityBranch, CityLine, CityService } from './city.ts'
import { secondOf } from './day-time.ts'
import type { OfficeClient } from './office-client.ts'
import type { OwnOffice } from './open-own-office.ts'

/** Reads what there is on a weekday as people see it: branches, their kiosks' lines, their workplaces. */
export async function readCity(
  client: OfficeClient,
  office: OwnOffice,
  weekday: number,
): Promise<CityBranch[]> {
  const { items } = await client.send(({ network }) => network.listBranches())
  const branches: CityBranch[] = []
  const minutes = new Map<string, number>()
  const minutesOf = async (service: string) => {
    if (!minutes.has(service))
      minutes.set(
        service,
        (await client.send(({ catalogue }) => catalogue.findService({ service }))).minutes,
      )
    return minutes.get(service)!
  }
  for (const { id, title, hours } of items) {
    const today = hours.filter((row) => row.weekday === weekday)
    if (today.length === 0) continue
    const task = await client.send(({ queue }) =>
      queue.showTask({}, { token: office.branches.get(id)!.kiosk }),
    )
    const desks = await client.send(({ staff }) =>
      staff.listWorkplaces({ branch: id }, { token: office.manager }),
    )
    const lines: CityLine[] = []
    for (const { letter, services } of task.lines!) {
      const known: CityService[] = []
      for (const { id: service } of services)
        known.push({ id: service, minutes: await minutesOf(service) })
      lines.push({ letter, services: known })
    }
    branches.push({
      id,
      title: title.uk ?? id,
      opens: Math.min(...today.map(({ from }) => secondOf(from))),
      closes: Math.max(...today.map(({ to }) => secondOf(to))),
      lines,
      desks: desks.items,
    })
  }
  return branches
}
