import type { Room } from '../room.ts'
import { applicationFollowers } from './key-followers.store.ts'
import { assignWaiting, passOnLeft } from './forward.ts'
import { freeCodesOfApplications } from './found/free-codes.ts'
import { sendApplicationLink } from './found/send-link.ts'
import { sendNotice } from './notice.ts'
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
export { states, steps } from './steps.ts'

export const applicationRoom: Room = {
  acts: [
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
  ],
  keyFollowers: applicationFollowers,
  jobs: [
    { name: 'assign applications', each: 'minute', runFor: assignWaiting },
    { name: 'pass applications on', each: 'minute', runFor: passOnLeft },
    {
      name: 'free codes of applications',
      each: 'minute',
      runFor: ({ db }, office) => freeCodesOfApplications(db, office),
    },
  ],
  deliveries: { 'application-link': sendApplicationLink, notice: sendNotice },
}
