import { userInfo } from 'node:os'
import type { Tx } from './database/open.ts'
import { writeEffects } from './events/outbox.ts'
import type { AuditLine, OutboxMessage } from './http/act.ts'

/** Who works at the terminal: the operating system's user, by number where it has no name for him. */
function operator(): string {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`
  }
}

/**
 * Writes into the audit what a command changed, by whom and why, in the command's transaction, and leaves
 * its messages in the outbox.
 */
export const auditCommand = (
  tx: Tx,
  office: string,
  why: string,
  lines: readonly AuditLine[],
  messages: OutboxMessage[] = [],
): Promise<void> =>
  writeEffects(
    tx,
    office,
    { kind: 'command', id: operator() },
    { audit: lines.map((line) => ({ why, ...line })), messages },
  )
