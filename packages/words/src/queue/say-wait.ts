import type { Ticket } from '@transparent-office/contract'
import type { uk } from './uk.ts'

type Words = Pick<typeof uk, 'atOnce' | 'soon' | 'unsure' | 'pastClosing' | 'wait' | 'hours'>

/** What is told of a ticket's wait, as a sentence; nothing when nothing is. Longer waits are said in hours. */
export function sayWait(words: Words, { outlook, wait }: Ticket): string | undefined {
  if (outlook === 'at-once') return words.atOnce
  if (outlook === 'soon') return words.soon
  if (outlook === 'unsure') return words.unsure
  if (outlook === 'past-closing') return words.pastClosing
  if (!wait) return undefined
  const { from, to } = wait
  return to > 60 ? words.hours(Math.round((from + to) / 60) / 2) : words.wait(from, to)
}
