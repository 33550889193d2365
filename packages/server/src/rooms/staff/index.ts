import {
  addDevice as addNewDevice,
  listDevices,
  renewDevice,
  withdrawDevice,
  withdrawDeviceById,
} from './manage-devices.ts'
import {
  addMember,
  changeMember,
  listMembers,
  renewMember,
  signOut,
  withdrawById,
  withdrawMember,
} from './manage-members.ts'
import { closeWorkplace, openWorkplace } from './open-workplace.ts'
import { findMyself, listWorkplaces } from './show-staff.ts'

export { withdrawById, withdrawDeviceById }
export { listTokenHashes, listTokens, noteSeen, type TokenRow } from './tokens.store.ts'
export { addPeople } from './add-people.ts'
export { pageOfRoles, pageOfScreen } from './own-page.ts'
export {
  addDevice,
  addStaff,
  findWorkplace,
  findWorkplaceOf,
  listWorkplaces,
  lockWorkplace,
  servesTicket,
} from './staff.store.ts'

export const staffActs = [
  findMyself,
  signOut,
  listWorkplaces,
  openWorkplace,
  closeWorkplace,
  listMembers,
  addMember,
  changeMember,
  renewMember,
  withdrawMember,
  listDevices,
  addNewDevice,
  renewDevice,
  withdrawDevice,
]
