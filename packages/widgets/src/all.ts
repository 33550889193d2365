import './application-status/define.ts'
import './office/define.ts'
import './satisfaction-rating/define.ts'
import './service-finder/define.ts'
import './ticket-booking/define.ts'
import './ticket/define.ts'
import './time-picker/define.ts'

/** Registers every element: `import '@transparent-office/widgets/all'`. */
export * from './index.ts'
