import { userInfo } from 'node:os'
import type { HouseCaller } from '../acts/index.ts'

/** Who works at the terminal: the operating system's user, by number where it has no name for him. */
function operator(): string {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`
  }
}

/** Who acts by a command, and why: so it stands in the audit. */
export const byCommand = (why: string): HouseCaller => ({ kind: 'command', id: operator(), why })
