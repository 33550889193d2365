/** Everything a page without a bundler needs, in one file: `import { connectOffice } from '/embed/sdk.js'`. */
export * from './index.ts'
export { commonProblems, namedProblems, readEmail, readPhone } from '@transparent-office/contract'
