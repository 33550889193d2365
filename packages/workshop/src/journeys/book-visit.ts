import type { TestServer } from '../../../server/src/testing/test-servers.ts'

export interface BookedVisit {
  readonly id: string
  readonly code: string
  /** Its six signs. */
  readonly shortCode: string
  /** The office's wall-clock time of it. */
  readonly at: string
  /** Its own page. */
  readonly path: string
}

/** Books the next free time of one of these services at the central branch. */
export async function bookVisit(
  server: TestServer,
  ...services: readonly string[]
): Promise<BookedVisit> {
  const { bookings } = server.as()
  const branch = 'central'
  const wanted = services.length > 0 ? services : ['residence-registration']
  const starts = await Promise.all(
    wanted.map(async (service) => {
      const { days } = await bookings.listAvailability({ visit: [`${service}:1`], branch })
      return { service, startsAt: days.flatMap(({ starts }) => starts)[0]!.startsAt }
    }),
  )
  const { service, startsAt } = starts.sort((a, b) => a.startsAt.localeCompare(b.startsAt))[0]!
  const { id, code } = await bookings.hold({ visit: [{ service }], branch, startsAt })
  const person = { hold: id, name: 'Олена Ковальчук', phone: '067 123 45 67' }
  const { at, shortCode } = await bookings.book(person, { token: code })
  return { id, code, shortCode: shortCode!, at, path: `/o/prozore/bookings/${id}?code=${code}` }
}
