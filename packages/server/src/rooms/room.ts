import type {
  Act,
  ActDependencies,
  Answer,
  KeyFollowers,
  OfficeRow,
  TokenHolders,
} from '../acts/index.ts'
import type { Tx } from '../database/open.ts'
import type { BatchHandler, Later, Message, Outcome } from '../events/dispatcher.ts'
import type { MessageKind } from '../events/outbox.ts'
import type { Job } from '../jobs/job.ts'
import type { Outside } from '../notifications/outside.ts'
import type { Post } from '../notifications/post.ts'

/** What a message is brought outside with. */
export interface DeliveryDependencies extends ActDependencies {
  readonly post: Post
  readonly outside: Outside
}

/**
 * Brings a message of an office outside. Throws when it should be tried again; says false when there was
 * nothing to bring any more, and {@link Later} when it has to wait.
 */
export type RoomDelivery = (
  dependencies: DeliveryDependencies,
  office: OfficeRow,
  message: Message,
) => Promise<boolean | Later>

/** What a room brings into the office; `office.ts` puts the rooms together. */
export interface Room {
  /** What the office does for the operations of the room. */
  readonly acts: readonly Act[]
  /** How it answers the hooks of earlier rooms. */
  readonly answers?: readonly Answer[]
  /** How the holders of its kinds of tokens are found. */
  readonly tokenHolders?: TokenHolders
  /** What of it follows from secret keys. */
  readonly keyFollowers?: KeyFollowers
  /** What it does by itself, again and again. */
  readonly jobs?: readonly Job[]
  /** How its kinds of messages are brought outside. */
  readonly deliveries?: Readonly<Partial<Record<MessageKind, RoomDelivery>>>
  /** How its kinds of messages are settled inside the database, many at once. */
  readonly batchHandlers?: Readonly<Partial<Record<MessageKind, BatchHandler>>>
  /** Notes what became of a message, in the transaction that settles it. */
  readonly noteOutcome?: (tx: Tx, message: Message, outcome: Outcome) => Promise<void>
}
