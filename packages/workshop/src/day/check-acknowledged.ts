import type { Hall } from './hall.ts'
import type { Visit } from './visit.ts'
import type { Figures } from './figures.ts'
import type { OwnOffice } from './open-own-office.ts'

/**
 * Asks the office for each ticket that the day was given, with its code, and holds the answers and the
 * office's own figures against what was seen. Returns each difference in words.
 */
export async function checkAcknowledged(
  office: OwnOffice,
  halls: readonly Hall[],
  figures: Figures,
): Promise<string[]> {
  const tickets = await Promise.all(halls.map((hall) => checkTickets(hall, hall.visits)))
  return [...tickets.flat(), ...(await checkFigures(office, halls, figures))]
}

/** Asks for the tickets of these visits. */
export async function checkTickets(
  { client, branch }: Hall,
  visits: Iterable<Visit>,
): Promise<string[]> {
  const wrong: string[] = []
  for (const { code: token, tickets } of visits)
    for (const { id, seen } of tickets) {
      const found = await client.send((office) => office.queue.findTicket({ id }, { token }))
      if (found.number !== seen.number || found.state !== seen.state)
        wrong.push(
          `${branch.id} ${seen.number} was ${seen.state}, the office says ${found.number} is ${found.state}`,
        )
    }
  return wrong
}

/** The hits and ratings as the office counts them. */
async function checkFigures(
  { manager: token }: OwnOffice,
  halls: readonly Hall[],
  { told, rating }: Figures,
): Promise<string[]> {
  const counted = { told: 0, hit: 0 }
  for (const { client, branch } of halls) {
    const { waits } = await client.send(({ queue }) =>
      queue.showQueue({ branch: branch.id }, { token }),
    )
    counted.told += waits?.told ?? 0
    counted.hit += waits?.hit ?? 0
  }
  const rated = await halls[0]!.client.send(({ ratings }) => ratings.showRatings())
  const pairs = [
    ['waits told', told.told, counted.told],
    ['waits told that came true', told.hit, counted.hit],
    ['ratings', rating.count, rated.count],
    ['average rating', rating.average, rated.average ?? 0],
  ] as const
  return pairs.flatMap(([what, seen, there]) =>
    seen === there ? [] : `${what}: ${seen} seen, ${there} as the office counts`,
  )
}
