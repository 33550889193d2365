import { serves, type Desk } from './desk.ts'
import type { Hall } from './hall.ts'
import { callSomebody } from './call-somebody.ts'

/** A clerk sits down at the workplace, in the morning and after lunch. */
async function open(hall: Hall, desk: Desk): Promise<void> {
  const { id: workplace, token } = desk
  await hall.client.send((office, key) => office.staff.openWorkplace({ workplace }, { key, token }))
  await callOrRest(hall, desk)
}

async function close(hall: Hall, desk: Desk): Promise<void> {
  const { id: workplace, token } = desk
  await hall.client.send((office, key) =>
    office.staff.closeWorkplace({ workplace }, { key, token }),
  )
  hall.put(desk, 'away')
}

/** Enters the clerk's day: when the workplace opens, when lunch is, when the shift ends. */
export function planDesk(hall: Hall, desk: Desk): void {
  const { from, to, lunchAt } = desk.clerk
  hall.agenda.at(from, () => open(hall, desk))
  if (lunchAt !== undefined)
    hall.agenda.at(lunchAt, async () => {
      desk.hungry = true
      if (desk.state === 'idle') await callOrRest(hall, desk)
    })
  const leave = async () => {
    desk.leaves = true
    if (desk.state === 'idle') await callOrRest(hall, desk)
  }
  hall.agenda.at(to, leave, { indoors: false })
}

/** What a clerk does who is free: goes home, has lunch, calls somebody, or waits. */
export async function callOrRest(hall: Hall, desk: Desk): Promise<void> {
  hall.put(desk, 'idle')
  if (hall.stoppedUntil !== undefined) return
  if (desk.leaves && !isNeeded(hall, desk)) return close(hall, desk)
  if (desk.hungry && !desk.leaves) {
    desk.hungry = false
    await close(hall, desk)
    return hall.agenda.in(desk.clerk.lunch, () => open(hall, desk))
  }
  return callSomebody(hall, desk)
}

/**
 * Whether somebody would be left without a clerk: while the branch is open each line keeps one, after
 * that nobody goes while anybody in these lines is in the house.
 */
function isNeeded({ desks, needed, isOpen }: Hall, desk: Desk): boolean {
  if (!isOpen) return desk.letters.some((letter) => needed.has(letter))
  const others = desks.filter((other) => other !== desk && other.state !== 'away' && !other.leaves)
  return desk.letters.some((letter) => !others.some((other) => serves(other, letter)))
}

/** Who is idle sees on his screen that somebody waits, and is about to call: of all the one idle longest. */
export function seeWhoWaits(hall: Hall): void {
  if (hall.stoppedUntil !== undefined) return
  for (const waiting of hall.waiting) {
    if (waiting.seenBy) continue
    const { letter } = waiting.ticket
    let sees: Desk | undefined
    for (const desk of hall.desks)
      if (desk.state === 'idle' && serves(desk, letter) && !(sees && sees.since <= desk.since))
        sees = desk
    if (!sees) continue
    const desk = sees
    waiting.seenBy = desk
    hall.put(desk, 'coming')
    hall.agenda.in(desk.clerk.sees, () => callSomebody(hall, desk))
  }
}

/** After closing, who is idle goes home as soon as nobody needs him. */
export async function goHome(hall: Hall): Promise<void> {
  for (const desk of hall.desks)
    if (desk.leaves && desk.state === 'idle' && !isNeeded(hall, desk)) await close(hall, desk)
}
