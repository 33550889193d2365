import { userInfo } from 'node:os'
import type { Tx } from './database/open.ts'
import { leave } from './events/outbox.ts'
import type { AuditLine } from './http/act.ts'

/** Who works at the terminal: the operating system's user, by number where it has no name for him. */
function operator(): string {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`
  }
}

/** Writes into the audit what a command changed, by whom and why, in the command's transaction. */
export const auditCommand = (
  tx: Tx,
  office: string,
  why: string,
  lines: readonly AuditLine[],
): Promise<void> =>
  leave(
    tx,
    office,
    { kind: 'command', id: operator() },
    { audit: lines.map((line) => ({ ...line, why })), messages: [] },
  )
