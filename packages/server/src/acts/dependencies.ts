import type { Database } from '../database/open.ts'
import type { TopicCache } from '../events/topic-cache.ts'
import type { Settings } from '../settings/settings.ts'
import type { AccessCodes } from './access-codes.ts'
import type { Hooks } from './hook.ts'

/** What the acts of a process share. */
export interface ActDependencies {
  readonly db: Database
  readonly settings: Settings
  readonly codes: AccessCodes
  readonly cache: TopicCache
  readonly hooks: Hooks
  /** Told after a commit that left messages. */
  readonly wake: () => void
}
