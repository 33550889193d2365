import type { Guard } from './guard.ts'

const members = 'src/rooms/staff/keep-members.test.ts'

export const staffGuards: readonly Guard[] = [
  {
    promise: 'staff',
    guard: 'somebody else runs what a manager gives up',
    without: [
      {
        file: 'src/rooms/staff/keep-members.ts',
        find: 'if (leavesAlone(row.roles, [], await listOtherManagers(db, office.id, row.id)))',
        replace: 'if (false as boolean)',
      },
    ],
    tests: [members],
    named: 'the last manager',
  },
  {
    promise: 'staff',
    guard: 'managers who withdraw each other do so one after the other',
    without: [
      {
        file: 'src/rooms/staff/keep-members.ts',
        find: 'await lockMembers(db, office.id, id)',
        replace: '',
      },
    ],
    tests: [members],
    named: 'the last manager',
  },
  {
    promise: 'staff',
    guard: 'a ticket at the workplace of who leaves goes back to its line',
    without: [
      {
        file: 'src/rooms/staff/keep-members.ts',
        find: "await clearWorkplace(context, row)\n  context.audit({ act: 'withdraw'",
        replace: "context.audit({ act: 'withdraw'",
      },
    ],
    tests: [members],
    named: 'who leaves is out at once',
  },
  {
    promise: 'staff',
    guard: 'nobody gives a role that reaches farther than his own',
    without: [
      {
        file: 'src/rooms/staff/keep-members.ts',
        find: "if (!runsAll(context.roles, roles)) return refuse('not-allowed')",
        replace: '',
      },
    ],
    tests: [members],
    named: 'a manager of a branch',
  },
  {
    promise: 'staff',
    guard: 'a token that its holder ended lets nobody in',
    without: [
      {
        file: 'src/http/callers.ts',
        find: 'active and token_ended_at is null and',
        replace: 'active and',
      },
    ],
    tests: [members],
    named: 'who signs out ends the own token',
  },
]
