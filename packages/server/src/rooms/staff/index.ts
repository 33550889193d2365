import { answer } from '../../acts/index.ts'
import { namesOfStaff } from '../catalogue/index.ts'
import type { Room } from '../room.ts'
import { tokenFollowers } from './key-followers.store.ts'
import { findDeviceCaller, findStaffCaller } from './callers.store.ts'
import {
  addDevice as addNewDevice,
  listDevices,
  renewDevice,
  withdrawDevice,
} from './manage-devices.ts'
import {
  addMember,
  changeMember,
  listMembers,
  renewMember,
  signOut,
  withdrawMember,
} from './manage-members.ts'
import { listNames } from './members.store.ts'
import { findMyself, listWorkplaces } from './show-staff.ts'

export { withdrawDevice, withdrawMember }
export { clerkLeaves } from './manage-members.ts'
export { listTokenHashes, listTokens, noteSeen, type TokenRow } from './tokens.store.ts'
export { admitDevice, admitMember, admitPeople } from './admit.ts'
export { openCity } from './open-city.ts'
export {
  addDevice,
  addStaff,
  findWorkplace,
  findBranchOfWorkplace,
  findWorkplaceOf,
  lockClerk,
  seatClerk,
  unseatClerk,
  listWorkplaces,
  lockWorkplace,
} from './staff.store.ts'

export const staffRoom: Room = {
  acts: [
    findMyself,
    signOut,
    listWorkplaces,
    listMembers,
    addMember,
    changeMember,
    renewMember,
    withdrawMember,
    listDevices,
    addNewDevice,
    renewDevice,
    withdrawDevice,
  ],
  keyFollowers: tokenFollowers,
  answers: [answer(namesOfStaff, ({ db, office }, ids) => listNames(db, office.id, ids))],
  tokenHolders: { tos_: findStaffCaller, tod_: findDeviceCaller },
}
