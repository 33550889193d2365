import * as z from 'zod/mini'
import { Id, Instant, LocalizedText, openList, ShortId } from '../words.ts'

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

/** A member of staff, as who runs the office sees them. */
export const Member = z.object({
  /** Id of the person. */
  id: Id,
  /** Their name. */
  name: z.string(),
  roles: z.array(RoleHeld),
  /** Short ids of the services they are skilled for; all when absent. */
  skills: z.optional(z.array(ShortId)),
  /** The workplace they have opened. */
  workplace: z.optional(Workplace),
  /** When they last asked something or were watching, to some minutes; absent: never yet. */
  lastSeenAt: z.optional(Instant),
  /** When they left; they can't sign in since. */
  withdrawnAt: z.optional(Instant),
  /** The caller may change them: he runs each branch and agency their roles are for. */
  yours: z.boolean(),
})
export type Member = z.infer<typeof Member>

/** A member of staff with what they sign in with. */
export const MemberWithCode = z.object({
  ...Member.shape,
  /** What they sign in with: `tos_…`. Shown only in this answer. */
  code: z.string(),
})
export type MemberWithCode = z.infer<typeof MemberWithCode>

/** A screen of the office. */
export const Device = z.object({
  /** Id of the screen. */
  id: Id,
  /** What it is. */
  kind: openList(['kiosk', 'board', 'desk-board', 'rating-tablet']),
  /** What the office calls it. */
  title: z.string(),
  /** Short id of the branch it stands at. */
  branch: ShortId,
  /** Short id of the hall; the whole branch when absent. */
  hall: z.optional(ShortId),
  /** Short id of the workplace it stands at. */
  workplace: z.optional(ShortId),
  /** When it last asked something or was watching, to about a minute; absent: never yet. */
  lastSeenAt: z.optional(Instant),
  /** When it was taken away; it shows nothing since. */
  withdrawnAt: z.optional(Instant),
})
export type Device = z.infer<typeof Device>

/** A screen with the token it works with. */
export const DeviceWithCode = z.object({
  ...Device.shape,
  /** What the screen signs in with: `tod_…`. Shown only in this answer. */
  code: z.string(),
})
export type DeviceWithCode = z.infer<typeof DeviceWithCode>
