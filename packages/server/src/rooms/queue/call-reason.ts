import type { CallReason } from '@transparent-office/contract'
import type { ByLanguage } from '@transparent-office/words'
import { sayByName, sayInTurn } from '@transparent-office/words/queue/call-reasons/say-call-reason'
import type { CallKind } from './choose-next.ts'

/** Says in words why a ticket was called before others. */
export function callReason(
  kind: CallKind | 'parked' | 'by-name',
  about: { letter: string; bookedAt?: ByLanguage<string> | undefined; why?: string },
): CallReason {
  const text = kind === 'by-name' ? sayByName(about.why) : sayInTurn(kind, about)
  /* guard reason-in-words */ return { kind, text } /* end guard */
}
