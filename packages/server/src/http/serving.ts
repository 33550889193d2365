import type { Logger } from 'pino'
import type {
  ChangeDependencies,
  ConcurrencyLimit,
  OfficeRow,
  TokenHolders,
} from '../acts/index.ts'
import type { ClockFollower } from '../database/clock.ts'
import type { Hub } from '../events/hub.ts'
import type { Trust } from '../settings/trust.ts'
import type { LastSeen } from './last-seen.ts'
import type { Limits } from './limits/limits.ts'
import type { OpenHolds } from './limits/open-holds.ts'
import type { ShortCodeTries } from './limits/short-code-tries.ts'
import type { StreamLimit } from './limits/stream-limit.ts'
import type { Metrics } from './metrics.ts'
import type { Refusals } from './refusals.ts'

/** Everything a server needs to answer calls. */
export interface Serving extends ChangeDependencies {
  readonly tokenHolders: TokenHolders
  readonly findOffice: (id: string) => Promise<OfficeRow | undefined>
  readonly hub: Hub
  readonly clock: ClockFollower
  readonly limits: Limits
  readonly refusals: Refusals
  readonly holds: OpenHolds
  readonly tries: ShortCodeTries
  readonly streams: StreamLimit
  readonly trust: Trust
  /** Told when somebody says for whom he forwards, and is not trusted. */
  readonly untrusted: () => void
  /** Codes that nobody can judge without looking, where too many were wrong: few at once. */
  readonly doubtful: ConcurrencyLimit
  readonly seen: LastSeen
  readonly metrics: Metrics
  readonly logger: Logger
  readonly stopping: AbortSignal
}
