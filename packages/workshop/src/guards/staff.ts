import type { Guard } from './guard.ts'

const members = 'src/rooms/staff/manage-members.test.ts'

export const staffGuards: readonly Guard[] = [
  {
    promise: 'staff',
    guard: 'somebody else runs what a manager gives up',
    without: [{ mark: 'a-manager-is-left', replace: 'if (false as boolean)' }],
    tests: [members],
    named: 'the last manager',
  },
  {
    promise: 'staff',
    guard: 'managers who withdraw each other do so one after the other',
    without: [{ mark: 'managers-withdraw-in-turn', replace: '' }],
    tests: [members],
    named: 'the last manager',
  },
  {
    promise: 'staff',
    guard: 'a ticket at the workplace of who leaves goes back to its line',
    without: [{ mark: 'ticket-returns-on-leaving', replace: "context.audit({ act: 'withdraw'" }],
    tests: [members],
    named: 'who leaves is out at once',
  },
  {
    promise: 'staff',
    guard: 'nobody gives a role that reaches farther than his own',
    without: [{ mark: 'roles-within-own-reach', replace: '' }],
    tests: [members],
    named: 'a manager of a branch',
  },
  {
    promise: 'staff',
    guard: 'a token that its holder ended lets nobody in',
    without: [{ mark: 'ended-token', replace: 'active and' }],
    tests: [members],
    named: 'who signs out ends the own token',
  },
]
