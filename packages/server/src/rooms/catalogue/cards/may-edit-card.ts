import type { RoleHeld, Service } from '@transparent-office/contract'

/** Whether a role keeps a card: the catalogue is the whole office's, so one of a single branch does not. */
export const mayEditCard = (roles: readonly RoleHeld[], card: Pick<Service, 'agency'>): boolean =>
  roles.some(
    ({ branch, agency }) =>
      branch === undefined && (agency === undefined || agency === card.agency.id),
  )
