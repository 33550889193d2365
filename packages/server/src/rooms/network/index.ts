import type { Room } from '../room.ts'
import { pauseBranch, resumeBranch } from './pause-branch.ts'
import { findBranch, findOffice, listBranches, listPauses } from './show-network.ts'

export { pauseOf, showBranch, statusOf, visitBranch } from './branch.ts'
export { cachedBranch, cachedBranches, cachedLines } from './cached-network.ts'
export {
  branchQuery,
  findBranchRow,
  listBranchRows,
  listLines,
  listOfficeRows,
  type BranchRow,
  type LineRow,
} from './network.store.ts'

export { showOffices } from './show-network.ts'
export { branchTopic, networkTopic } from './topics.ts'
export type { CityFile } from './city-file.ts'
export { readCity } from './read-city.ts'
export { hasOffice } from './city.store.ts'
export { lockPlan, putShares, putSpecialDay, putWeek, removeSpecialDay } from './plan.store.ts'
export { readDesks } from './desk-numbers.ts'
export { openNetwork } from './open-city.ts'
export { officeCalendar } from './office-calendar.ts'
export {
  closesWithin,
  minutesUntilClosing,
  holdsOn,
  hoursNow,
  hoursOn,
  nextOpening,
  specialOn,
  type Opening,
} from './opening.ts'
export { workingDayFrom, type WorkCalendar } from './work-calendar.ts'

export const networkRoom: Room = {
  acts: [findOffice, listBranches, listPauses, findBranch, pauseBranch, resumeBranch],
}
export {
  mistakeInShares,
  shareNames,
  wholeShares,
  type ReleaseRule,
  type Share,
  type Shares,
} from './seat-shares.ts'
