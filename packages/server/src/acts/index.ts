export { AccessCodes, foldCode, type CodeSubject } from './access-codes.ts'
export { act, type Act } from './act.ts'
export { answer } from './answer.ts'
export { actAs, actWithin, byItself, type HouseCaller } from './act-as.ts'
export { statesTopic } from './after-commit.ts'
export {
  findCaller,
  mayCall,
  staffOf,
  type Caller,
  type Device,
  type FindHolder,
  type Staff,
  type TokenHolders,
} from './callers.ts'
export { ConcurrencyLimit } from './concurrency-limit.ts'
export type { Context, OfficeMoment, OfficeRow } from './context.ts'
export type { ActDependencies } from './dependencies.ts'
export { refusalOf } from './database-errors.ts'
export { hook, Hooks, type Answer } from './hook.ts'
export { countUses, type KeyChange, type KeyFollowers, type KeyUse } from './key-followers.ts'
export { notAPhone } from './not-a-phone.ts'
export { notFound, refuse, Refusal } from './refusal.ts'
export { forgetReplies, hashKey, replyFollowers } from './replies.store.ts'
export {
  answerWithCode,
  changeAct,
  readAct,
  type ActCall,
  type ChangeDependencies,
} from './run-act.ts'
export { seal, unseal } from './sealed.ts'
export { hashToken, makeToken } from './tokens.ts'
export { withAccessCode } from './with-access-code.ts'
