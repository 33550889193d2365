import { decide } from './decide.ts'
import { forward } from './forward.ts'
import { handOver } from './hand-over.ts'
import { listApplications } from './list-applications.ts'
import { findApplication, showApplication } from './show-application.ts'
import { takeIn } from './take-in.ts'

export { assignWaiting, passOnLeft } from './forward.ts'
export { sendNotice } from './notice.ts'
export { steps } from './steps.ts'

export const applicationActs = [
  takeIn,
  findApplication,
  listApplications,
  showApplication,
  forward,
  decide,
  handOver,
]
