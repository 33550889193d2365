/*
 * What the office's own functions and triggers in the database raise, each by one SQLSTATE. Class OF is
 * none of the standard's nor of PostgreSQL's.
 */

/** `office_must`: what was asked for in one go, optimistically, could not be had so. */
const optimismFailed = 'OF001'

/** `decided_by_another_person`: who took part can't decide. */
const tookPart = 'OF002'

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | undefined)?.code

/** Whether an act asked for something in one go that could not be had so; pessimistically it may. */
export const meansOptimismFailed = (error: unknown): boolean => codeOf(error) === optimismFailed

/** Whether somebody would have decided what he took part in. */
export const meansTookPart = (error: unknown): boolean => codeOf(error) === tookPart
