import type { Problem } from '@transparent-office/contract'
import { connectOffice, isProblem, type ConnectedOffice } from '@transparent-office/sdk'
import type { Context, Hono } from 'hono'

/**
 * Connects with the API in this process as the person would from outside: every rule, limit and key
 * holds for pages too.
 */
export const connectFor = (app: Hono, http: Context, office: string): ConnectedOffice =>
  connectOffice({
    url: new URL(http.req.url).origin,
    office,
    retries: 1,
    timeLimit: 8000,
    // The browser waits in the page's stead, and the person reads why.
    longestWait: 0,
    fetch: async (input, init) => {
      const request = new Request(input, init)
      const forwarded = http.req.header('x-forwarded-for')
      // Asked for this person: one who guesses codes behind a proxy must not shut out all others.
      if (forwarded !== undefined) request.headers.set('x-forwarded-for', forwarded)
      return app.request(request, undefined, http.env)
    },
  })

/** What the office answered, or the named problem with which it refused. */
export type AnswerOrProblem<Answer> =
  | { readonly answer: Answer; readonly problem?: undefined }
  | { readonly answer?: undefined; readonly problem: Problem }

const cannotNow = [
  'office-unavailable',
  'office-mistaken',
  'too-many-calls',
  'still-working',
] as const

/** Waits for an answer. An office that can't answer now is a surprise, any other no is an answer. */
export async function answerOrProblem<Answer>(
  operation: Promise<Answer>,
): Promise<AnswerOrProblem<Answer>> {
  try {
    return { answer: await operation }
  } catch (error) {
    if (!isProblem(error) || isProblem(error, ...cannotNow)) throw error
    return { problem: error.problem }
  }
}
