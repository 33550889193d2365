import { MissingKey } from './access-codes.ts'
import type { Act } from './act.ts'
import { refuse, type Refusal } from './refusal.ts'

const codeOf = (error: unknown): string => String((error as { code?: unknown })?.code ?? '')

const constraintOf = (error: unknown): string =>
  String((error as { constraint?: unknown } | undefined)?.constraint ?? '')

/** Whether an act lost a race and should simply run again. */
export const mayRunAgain = (
  error: unknown,
  { runAgainAfter = [] }: Pick<Act, 'runAgainAfter'>,
): boolean =>
  ['40001', '40P01'].includes(codeOf(error)) || runAgainAfter.includes(constraintOf(error))

const unavailable = /^(08|53|57P0)|^(ECONN|EPIPE|ENOENT|ETIMEDOUT|EAI_AGAIN)/
const unavailableWords =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|connection.*(closed|ended)|Client has encountered a connection error/i

/** Names what the database's surprises mean for a caller; nothing when it is the office's own mistake. */
export function refusalOf(
  error: unknown,
  act: Pick<Act, 'runAgainAfter'>,
): Refusal<'office-unavailable' | 'unreadable-body' | 'still-working'> | undefined {
  const code = codeOf(error)
  if (code === '55P03') return refuse('still-working')
  if (code === '22021' || code === '22P05') return refuse('unreadable-body')
  if (
    error instanceof MissingKey ||
    mayRunAgain(error, act) ||
    code === '57014' ||
    unavailable.test(code) ||
    unavailableWords.test(String((error as Error)?.message))
  )
    return refuse('office-unavailable')
  return undefined
}
