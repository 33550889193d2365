import type { AvailableDay, Availability, Start } from '@transparent-office/contract'
import { firstStart, nearestStarts } from '@transparent-office/words'
import { answerOrProblem } from '../../request/api.ts'
import type { PageRequest } from '../../request/page-request.ts'

/** The days of a branch, and one of them with all its times. */
export interface Times {
  readonly all: Availability
  readonly open: AvailableDay | undefined
  readonly nearest: Start | undefined
}

type Visit = `${string}:${number}`[]

/** Finds the days of a branch; nothing when it does not give these services. */
export async function findTimes(
  { api }: Pick<PageRequest, 'api'>,
  visit: Visit,
  branch: string,
  on: string | undefined,
): Promise<Times | undefined> {
  const { listAvailability } = api.bookings
  const { answer: all } = await answerOrProblem(listAvailability({ visit, branch, limit: 1 }))
  if (!all) return undefined
  const nearest = firstStart(all.days)
  const day = all.days.find((each) => each.on === on && each.starts.length > 0)?.on ?? nearest?.on
  if (!day) return { all, nearest, open: undefined }
  const { days } = await listAvailability({ visit, branch, from: day, to: day })
  return { all, nearest, open: days[0] }
}

/** The three times nearest to one that is gone. */
export async function findNear(
  { api }: Pick<PageRequest, 'api'>,
  visit: Visit,
  branch: string,
  startsAt: string,
): Promise<Start[]> {
  const { answer } = await answerOrProblem(api.bookings.listAvailability({ visit, branch }))
  return answer ? nearestStarts(answer.days, { startsAt }, 3) : []
}
