import * as z from 'zod/mini'
import { Id, LocalizedText, openList, ShortId } from '../words.ts'

/** What a member of staff does. One person may have several roles. */
export const Role = z.enum(['clerk', 'reception', 'official', 'controller', 'manager'])
export type Role = z.infer<typeof Role>

/** A role, where it holds. */
export const RoleHeld = z.object({
  role: Role,
  /** Only at this branch; everywhere when absent. */
  branch: z.optional(ShortId),
  /** Only for matters of this agency; all when absent. */
  agency: z.optional(ShortId),
})
export type RoleHeld = z.infer<typeof RoleHeld>

/** Робоче місце: the numbered desk of a clerk. */
export const Workplace = z.object({
  id: ShortId,
  /** The number on the board and above the desk. */
  number: z.int(),
  kind: openList(['desk', 'remote', 'mobile']),
  branch: ShortId,
  hall: ShortId,
  /** Ticket letters it serves. */
  letters: z.array(z.string()),
  /** Who sits there now. */
  clerk: z.optional(z.object({ id: Id, name: z.string() })),
})
export type Workplace = z.infer<typeof Workplace>

/** A member of staff, as they see themselves. */
export const Colleague = z.object({
  id: Id,
  name: z.string(),
  roles: z.array(RoleHeld),
  /** The workplace they have opened. */
  workplace: z.optional(Workplace),
  office: z.object({ id: ShortId, title: LocalizedText }),
})
export type Colleague = z.infer<typeof Colleague>
