import { ApplicationNumber, readShortCode } from '@transparent-office/contract'
import type { Context } from '../../../acts/index.ts'
import {
  findThing,
  findThingsByWords,
  hashesOfSigns,
  listThingsOfPhones,
  readSought,
  type Thing,
} from '../../bookings/index.ts'
import { findNumberedTicket } from '../../queue/index.ts'
import { listTakenIn } from '../applications.store.ts'

/** Things that one text finds at most; who gets so many asks more exactly. */
export const thingsMost = 40

/** What a text that somebody said or showed at reception can mean, each way looked up. */
export interface Finding {
  /** What the text itself means. */
  readonly direct: readonly Thing[]
  /** What else is of the same phones. */
  readonly besides: readonly Thing[]
  /** The visit of a ticket of this number today. */
  readonly visit?: string
}

/** Finds visits and applications at a branch by whatever a text can mean. */
export async function findThings(context: Context, branch: string, who: string): Promise<Finding> {
  const { db, office, codes } = context
  const direct: Thing[] = []
  const signs = readShortCode(who)
  const coded = signs && (await findThing(db, office.id, hashesOfSigns(codes, office.id, signs)))
  if (coded) direct.push(coded)
  const number = ApplicationNumber.safeParse(who).data
  if (number) direct.push({ kind: 'application', thing: number })
  const { words, phone, phoneEnds } = readSought(who)
  const exact = phone ?? phoneEnds
  const named = exact === undefined ? words : [exact]
  if (named)
    direct.push(
      ...(await findThingsByWords(db, office.id, named, {
        branch,
        begins: exact === undefined,
        most: thingsMost,
      })),
    )
  const ticket = exact === undefined ? await findNumberedTicket(context, branch, who) : undefined
  if (ticket) {
    direct.push({ kind: 'visit', thing: ticket.visitId })
    for (const { number: thing } of await listTakenIn(db, office.id, ticket.id))
      direct.push({ kind: 'application', thing })
  }
  const besides = direct.length > 0 ? await listThingsOfPhones(db, office.id, branch, direct) : []
  return { direct, besides, ...(ticket && { visit: ticket.visitId }) }
}
