import type { BranchTokens } from './admit-people.ts'
import type { Clerk } from './clerks.ts'
import type { Second } from './day-time.ts'

/** A workplace with its clerk. */
export interface Desk {
  readonly clerk: Clerk
  readonly id: string
  readonly letters: readonly string[]
  readonly token: string
  readonly tablet: string | undefined
  state: 'away' | 'idle' | 'coming' | 'busy' | 'tidying'
  /** Since when it is in this state. */
  since: Second
  /** The clerk goes to lunch when free. */
  hungry: boolean
  /** The clerk goes home when free and not needed. */
  leaves: boolean
}

export const serves = (desk: Desk, letter: string): boolean => desk.letters.includes(letter)

/** The workplace of a clerk, before he has come. */
export const newDesk = (clerk: Clerk, { clerks, tablets }: BranchTokens): Desk => ({
  clerk,
  id: clerk.desk.id,
  letters: clerk.desk.letters,
  token: clerks.get(clerk.desk.id)!,
  tablet: tablets.get(clerk.desk.id),
  state: 'away',
  since: 0,
  hungry: false,
  leaves: false,
})
