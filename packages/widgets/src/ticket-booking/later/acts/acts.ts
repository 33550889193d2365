/** What is done by a press that few make, loaded when it is made. */
export { BookedActs } from './booked-acts.ts'
export { extendHold } from './extend-hold.ts'
