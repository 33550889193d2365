import type { RoleHeld } from '@transparent-office/contract'

/** Whether a role reaches as far as another one. */
const covers = (role: RoleHeld, other: RoleHeld): boolean =>
  (role.branch === undefined || role.branch === other.branch) &&
  (role.agency === undefined || role.agency === other.agency)

/** Whether managers' roles reach as far as a role. */
export const runs = (managing: readonly RoleHeld[], role: RoleHeld): boolean =>
  managing.some((own) => covers(own, role))

/** Whether managers' roles reach all of a person's; who has none is the whole office's. */
export const runsAll = (managing: readonly RoleHeld[], roles: readonly RoleHeld[]): boolean =>
  roles.length > 0
    ? roles.every((role) => runs(managing, role))
    : managing.some(({ branch, agency }) => branch === undefined && agency === undefined)

/** Whether a person who gives up some roles leaves something that no other manager runs. */
export const leavesAlone = (
  before: readonly RoleHeld[],
  after: readonly RoleHeld[],
  others: readonly RoleHeld[],
): boolean =>
  before
    .filter(({ role }) => role === 'manager')
    .some((lost) => !runs([...after.filter(({ role }) => role === 'manager'), ...others], lost))
