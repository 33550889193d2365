import { decide } from './decide.ts'
import { findByShortCode, reissueCode } from './found/find-by-short-code.ts'
import { findPeople } from './found/find-people.ts'
import { sendLink } from './found/send-link.ts'
import { forward } from './forward.ts'
import { handOver } from './hand-over.ts'
import { listApplications } from './list-applications.ts'
import { findApplication, showApplication } from './show-application.ts'
import { takeIn } from './take-in.ts'

export { assignWaiting, passOnLeft } from './forward.ts'
export { freeCodesOfApplications } from './found/free-codes.ts'
export { sendApplicationLink } from './found/send-link.ts'
export { sendNotice } from './notice.ts'
export { steps } from './steps.ts'

export const applicationActs = [
  takeIn,
  findApplication,
  findByShortCode,
  sendLink,
  findPeople,
  reissueCode,
  listApplications,
  showApplication,
  forward,
  decide,
  handOver,
]
