import type { RoleHeld } from '@transparent-office/contract'
import { officeNow } from '../database/clock.ts'
import { localTime, type LocalDateTime } from '../database/local-time.ts'
import type { Database, Tx } from '../database/open.ts'
import type { AuditLine, Effects, OutboxMessage } from '../events/outbox.ts'
import type { TopicCache } from '../events/topic-cache.ts'
import type { Settings } from '../settings/settings.ts'
import type { AccessCodes, CodeSubject } from './access-codes.ts'
import { isOwnedBy, type Caller, type Owner } from './callers.ts'
import type { ActDependencies } from './dependencies.ts'
import type { Hook } from './hook.ts'

/** The office a call is about. */
export interface OfficeRow {
  readonly id: string
  readonly title: Record<string, string>
  readonly timeZone: string
  readonly demonstration: boolean
  readonly languages: string[]
  readonly reception: { phone: string; hours: Record<string, string> }
}

/** The office's time at one moment. */
export interface OfficeMoment extends LocalDateTime {
  readonly now: Date
}

/** What an act works with. */
export interface Context {
  readonly office: OfficeRow
  readonly caller: Caller
  /** The roles with which the caller may do this. */
  readonly roles: readonly RoleHeld[]
  /** The act's transaction; for a reading act just the database. */
  readonly db: Tx | Database
  readonly settings: Settings
  readonly codes: AccessCodes
  /** What the server remembers of committed states; an act that changes one must read it itself. */
  readonly cache: TopicCache
  /**
   * The act ran before and asked for something in one go with `office_must` that could not be had so: now
   * it looks step by step.
   */
  readonly pessimistic: boolean
  /** The office's time, the same during the whole act. */
  time(): Promise<OfficeMoment>
  /** Whether the caller's role reaches a branch. */
  reaches(branch: string): boolean
  /** Whether a thing is the caller's own, whatever his role reaches. */
  owns(owner: Owner): boolean
  /** Whether the caller's access code opens this visit or application. */
  opens(subject: Omit<CodeSubject, 'office'>): boolean
  /** Asks the room that answers a hook. */
  ask<Given, Got>(hook: Hook<Given, Got>, given: Given): Promise<Got>
  /** Writes an audit line, in the act's transaction. */
  audit(line: AuditLine): void
  /** Leaves a message in the outbox; it goes out after the commit. */
  emit(message: OutboxMessage): void
}

/** What one act works with. */
interface Acting {
  readonly office: OfficeRow
  readonly caller: Caller
  readonly roles: readonly RoleHeld[]
  readonly db: Tx | Database
  /** Where its audit lines and messages are gathered. */
  readonly effects: Effects
  /** The office's time, where another statement brought it anyway. */
  readonly known?: Date | undefined
  readonly pessimistic?: boolean
  /** Told when the caller's code turned out to open something. */
  readonly opened?: () => void
}

export const noEffects = (): Effects => ({ audit: [], messages: [] })

/** Makes the context of one act. */
export function makeContext(
  { settings, codes, cache, hooks }: Omit<ActDependencies, 'db' | 'wake'>,
  { office, caller, roles, db, effects, known, pessimistic = false, opened }: Acting,
): Context {
  let moment: Promise<OfficeMoment> | undefined
  const look = async (): Promise<OfficeMoment> => {
    const now = known ?? (await officeNow(db))
    return { now, ...localTime(now, office.timeZone) }
  }
  const context: Context = {
    office,
    caller,
    roles,
    db,
    settings,
    codes,
    cache,
    pessimistic,
    time: () => (moment ??= look()),
    reaches: (branch) =>
      roles.some(
        (held) =>
          /* guard role-within-its-branch */ held.branch === undefined ||
          held.branch === branch /* end guard */,
      ),
    owns: (owner) => isOwnedBy(owner, caller),
    opens: (subject) => {
      const opens =
        caller.kind === 'code' && codes.opens(caller.code, { ...subject, office: office.id })
      if (opens) opened?.()
      return opens
    },
    ask: (hook, given) => hooks.ask(context, hook, given),
    audit: (line) => effects.audit.push(line),
    emit: (message) => effects.messages.push(message),
  }
  return context
}
