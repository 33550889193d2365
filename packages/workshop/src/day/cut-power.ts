import { setTimeout as sleep } from 'node:timers/promises'
import { secondOf } from './day-time.ts'
import type { OfficeClient } from './office-client.ts'
import type { OwnServer } from './own-server.ts'

/** When the power is cut, and when everybody at the office can work again. */
export const powerCut = { from: secondOf('15:00'), to: secondOf('15:05') }

const turn = () => sleep(1)

/** What a power cut did. */
export interface Cut {
  /** From the kill until the server took calls again. */
  readonly milliseconds: number
  /** Calls that got no answer and were sent again. */
  readonly unanswered: number
}

/** Ends server and database at once, amid calls, when so many were answered; starts both anew. */
export async function cutPower(
  server: OwnServer,
  client: OfficeClient,
  after: number,
): Promise<Cut> {
  const cut = await server.readyToCut()
  const from = client.answered
  const { unanswered } = client
  const ready = () => client.answered >= from + after && client.underWay > 0
  for (const until = performance.now() + 1000; !ready() && performance.now() < until;) await turn()
  const began = performance.now()
  await cut()
  await server.start()
  const milliseconds = performance.now() - began
  while (client.underWay > 0) await turn()
  return { milliseconds, unanswered: client.unanswered - unanswered }
}
