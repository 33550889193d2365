import type { Act } from '../acts/index.ts'

/** Only what the contract names leaves the house. */
export const toJson = (act: Act, value: unknown): string =>
  JSON.stringify(act.operation.answer!.parse(value))
