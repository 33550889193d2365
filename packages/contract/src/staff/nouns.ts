import * as z from 'zod/mini'
import { Id, LocalizedText, openList, ShortId } from '../words.ts'

/** What a member of staff does. One person may have several roles. */
export const Role = z.enum(['clerk', 'reception', 'official', 'controller', 'manager'])
export type Role = z.infer<typeof Role>

/** A role, where it holds. */
export const RoleHeld = z.object({
  /** What the person does. */
  role: Role,
  /** Only at this branch; everywhere when absent. */
  branch: z.optional(ShortId),
  /** Only for matters of this agency; all when absent. */
  agency: z.optional(ShortId),
})
export type RoleHeld = z.infer<typeof RoleHeld>

/** Робоче місце: the numbered desk of a clerk. */
export const Workplace = z.object({
  /** Short id of the workplace. */
  id: ShortId,
  /** The number on the board and above the desk. */
  number: z.int(),
  /** `desk` in a hall, `remote` in a village, `mobile` in a car. */
  kind: openList(['desk', 'remote', 'mobile']),
  /** Short id of the branch. */
  branch: ShortId,
  /** Short id of the hall. */
  hall: ShortId,
  /** Ticket letters it serves. */
  letters: z.array(z.string()),
  /** Who sits there now. */
  clerk: z.optional(
    z.object({
      /** Id of the clerk. */
      id: Id,
      /** Name of the clerk. */
      name: z.string(),
    }),
  ),
})
export type Workplace = z.infer<typeof Workplace>

/** A member of staff, as they see themselves. */
export const Colleague = z.object({
  /** Id of the person. */
  id: Id,
  /** Their name. */
  name: z.string(),
  roles: z.array(RoleHeld),
  /** The workplace they have opened. */
  workplace: z.optional(Workplace),
  /** The office they work for. */
  office: z.object({
    /** Short id of the office. */
    id: ShortId,
    /** Name of the office. */
    title: LocalizedText,
  }),
})
export type Colleague = z.infer<typeof Colleague>
