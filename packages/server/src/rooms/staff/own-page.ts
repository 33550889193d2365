import type { RoleHeld } from '@transparent-office/contract'

/** The page that somebody with these roles works at. */
export const pageOfRoles = (roles: readonly Pick<RoleHeld, 'role'>[]): string =>
  roles[0]?.role === 'manager' ? 'manager' : 'workplace'

/** The page that a kind of screen shows. */
export const pageOfScreen = (kind: string): string =>
  ['kiosk', 'rating-tablet'].includes(kind) ? kind : 'hall-board'
