import { closeWorkplace, openWorkplace } from './open-workplace.ts'
import { findMyself, listWorkplaces } from './show-staff.ts'

export { addPeople } from './add-people.ts'
export {
  addDevice,
  addStaff,
  findWorkplace,
  findWorkplaceOf,
  listWorkplaces,
  lockWorkplace,
} from './staff.store.ts'

export const staffActs = [findMyself, listWorkplaces, openWorkplace, closeWorkplace]
