import { problems } from '@transparent-office/contract'
import type { Refusal } from './answers.ts'

/** What the office answers when it says no. */
export const refuseByName = ({ code, more }: Refusal, headers: HeadersInit): Response =>
  replyProblem({ code, title: code, status: problems[code], ...more }, headers)

/** What says that a test is wrong, not the caller: no office would. */
export const blameTest = (sentence: string, headers: HeadersInit): Response =>
  replyProblem({ code: 'wrong-test', title: sentence, status: 500 }, headers)

const replyProblem = (
  problem: { code: string; title: string; status: number },
  headers: HeadersInit,
): Response =>
  Response.json(
    { type: `https://office.example/problems/${problem.code}`, ...problem },
    {
      status: problem.status,
      headers: { ...headers, 'content-type': 'application/problem+json' },
    },
  )
