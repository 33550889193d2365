import type { OutboxMessage } from '../events/outbox.ts'
import type { ActDependencies } from './dependencies.ts'

/** Topic of what strangers were answered a moment ago at an office. */
export const statesTopic = (office: string): string => `states:${office}`

/** Who changed something sees it in what they ask next; what was left to be carried out is. */
export function afterCommit(
  { cache, wake }: Pick<ActDependencies, 'cache' | 'wake'>,
  office: string,
  messages: readonly OutboxMessage[],
): void {
  /* guard changes-are-seen-at-once */ cache.forget(statesTopic(office)) /* end guard */
  for (const { kind, thing, remembered } of messages)
    if (kind === 'topic' && !remembered) cache.forget(thing)
  if (messages.length > 0) wake()
}
