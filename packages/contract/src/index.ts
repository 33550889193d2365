export * from './applications/application.ts'
export * from './applications/found.ts'
export * from './applications/staff-application.ts'
export * from './bookings/availability.ts'
export * from './bookings/booking.ts'
export * from './bookings/codes.ts'
export * from './bookings/days.ts'
export * from './bookings/hold.ts'
export * from './bookings/visit.ts'
export * from './catalogue/card-written.ts'
export * from './catalogue/nouns.ts'
export { contract, listOperations, type Contract, type OperationName } from './contract.ts'
export { readEmail } from './email.ts'
export * from './network/nouns.ts'
export {
  isSafe,
  needsKey,
  operation,
  type AnswerOf,
  type InputOf,
  type Operation,
  type ProblemOf,
  type ReadInputOf,
} from './operation.ts'
export { readPhone } from './phone.ts'
export {
  commonProblems,
  FieldError,
  namedProblems,
  Problem,
  problems,
  problemType,
  type CommonProblemCode,
  type ProblemCode,
} from './problem.ts'
export * from './queue/board.ts'
export * from './queue/call.ts'
export * from './queue/staff-queue.ts'
export * from './queue/task.ts'
export * from './queue/ticket.ts'
export * from './queue/wait.ts'
export * from './ratings/nouns.ts'
export { readShortCode, shortCodeSigns, showShortCode } from './short-code.ts'
export * from './staff/nouns.ts'
export { readText } from './text.ts'
export { whoMay, type Caller, type DeviceKind } from './who-may.ts'
export * from './words.ts'
