import type { CityBranch } from './city.ts'
import { secondOf } from './day-time.ts'
import type { Line } from './line.ts'
import type { OwnOffice } from './open-own-office.ts'

/** Reads what there is on a weekday as people see it: branches, their kiosks' lines, their workplaces. */
export async function readCity(
  line: Line,
  office: OwnOffice,
  weekday: number,
): Promise<CityBranch[]> {
  const { items } = await line.call(({ network }) => network.listBranches())
  const branches: CityBranch[] = []
  for (const { id, title, hours } of items) {
    const today = hours.filter((row) => row.weekday === weekday)
    if (today.length === 0) continue
    const task = await line.call(({ queue }) =>
      queue.showTask({}, { token: office.branches.get(id)!.kiosk }),
    )
    const desks = await line.call(({ staff }) =>
      staff.listWorkplaces({ branch: id }, { token: office.manager }),
    )
    branches.push({
      id,
      title: title.uk ?? id,
      opens: Math.min(...today.map(({ from }) => secondOf(from))),
      closes: Math.max(...today.map(({ to }) => secondOf(to))),
      lines: task.lines!.map(({ letter, services }) => ({
        letter,
        services: services.map((service) => service.id),
      })),
      desks: desks.items,
    })
  }
  return branches
}
