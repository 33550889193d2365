import { pauseBranch, resumeBranch } from './pause-branch.ts'
import { findBranch, findOffice, listBranches, listOffices } from './show-network.ts'

export { hoursNow, pauseOf, showBranch, statusOf, type BranchRow, type Hours } from './branch.ts'
export {
  findBranchRow,
  listBranchRows,
  listLines,
  listOfficeRows,
  type LineRow,
} from './network.store.ts'

export { readCity, type CityFile } from './city-file.ts'
export { hasOffice } from './city.store.ts'
export { openCity } from './open-city.ts'

export const networkActs = [
  listOffices,
  findOffice,
  listBranches,
  findBranch,
  pauseBranch,
  resumeBranch,
]
