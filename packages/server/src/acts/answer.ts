import type { Context } from './context.ts'
import type { Answer, Hook } from './hook.ts'

/** Answers a hook of an earlier room. */
export const answer = <Given, Got>(
  to: Hook<Given, Got>,
  by: (context: Context, given: Given) => Promise<Got>,
): Answer => ({ to: to as Hook<never, unknown>, by })
