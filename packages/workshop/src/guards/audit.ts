import type { Guard } from './guard.ts'

const rights = 'src/database/rights.test.ts'

export const auditGuards: readonly Guard[] = [
  {
    promise: 'A2',
    guard: 'the audit is append-only, whoever asks',
    without: [
      {
        file: 'src/database/migrations/0001-foundations.ts',
        find: "begin raise exception 'the audit is append-only' using errcode = 'insufficient_privilege'; end",
        replace: 'begin return null; end',
      },
    ],
    tests: [rights],
    named: 'A2',
  },
  {
    promise: 'A2',
    guard: 'the server has no right to change the audit',
    without: [{ mark: 'audit-is-added-to-only', replace: 'select 1' }],
    tests: [rights],
    named: 'A2',
  },
  {
    promise: 'A2',
    guard: 'who owns the audit has no right to change it',
    without: [
      {
        file: 'src/database/migrations/0001-foundations.ts',
        find: 'revoke update, delete, truncate on audit from current_user',
        replace: 'select 1',
      },
      {
        file: 'src/database/migrations/0009-audit-rights.ts',
        find: 'revoke update, delete, truncate on audit from public, current_user',
        replace: 'select 1',
      },
      {
        file: 'src/database/migrations/0009-audit-rights.ts',
        find: 'revoke update, delete, truncate on audit from %s cascade',
        replace: 'grant select on audit to %s',
      },
    ],
    tests: [rights],
    named: 'A2',
  },
]
