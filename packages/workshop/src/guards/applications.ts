import type { Guard } from './guard.ts'

export const applicationGuards: readonly Guard[] = [
  {
    promise: 'A3',
    guard: 'a term in hours is shown with its hour',
    without: [{ mark: 'term-in-hours', replace: '' }],
    tests: ['src/rooms/clocks/term.test.ts'],
    named: 'a term in hours ends at its hour',
  },
  {
    promise: 'A1',
    guard: 'who took part is not assigned',
    without: [{ mark: 'took-part-is-not-assigned', replace: '' }],
    tests: ['src/rooms/applications/assign-official.test.ts'],
    named: 'A1',
  },
  {
    promise: 'A1',
    guard: 'who took part does not decide',
    without: [{ mark: 'took-part-does-not-decide', replace: "'nobody'" }],
    tests: ['src/rooms/applications/applications.test.ts'],
    named: 'A1',
  },
  {
    promise: 'A1',
    guard: 'the database itself refuses such a decision',
    without: [
      {
        file: 'src/database/migrations/0027-long-past.ts',
        find: "raise exception 'who took part can not decide' using errcode = 'OF002';",
        replace: 'null;',
      },
    ],
    tests: ['src/rooms/applications/applications.test.ts'],
    named: 'A1',
  },
  {
    promise: 'A2',
    guard: 'only steps of the table are taken',
    without: [{ mark: 'steps-of-the-table-only', replace: 'true' }],
    tests: ['src/rooms/applications/applications.test.ts'],
    named: 'A2',
  },
]
