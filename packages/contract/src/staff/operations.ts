import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { Id, listOf, openList, PersonName, ShortId } from '../words.ts'
import {
  Colleague,
  Device,
  DeviceWithCode,
  Member,
  MemberWithCode,
  Role,
  Workplace,
} from './nouns.ts'

/** Says who the token's holder is, with roles and the opened workplace. */
export const findMyself = operation({
  method: 'GET',
  path: '/offices/{office}/staff/self',
  answer: Colleague,
  problems: [],
})

/**
 * Ends the caller's own token, wherever it is signed in; who runs the office can give another one. The
 * workplace of a clerk closes, a ticket there goes back to its line and keeps its arrival.
 */
export const signOut = operation({
  method: 'DELETE',
  path: '/offices/{office}/staff/self/token',
  problems: [],
})

/** Lists the workplaces of a branch and who sits where. */
export const listWorkplaces = operation({
  method: 'GET',
  path: '/offices/{office}/staff/branches/{branch}/workplaces',
  params: z.object({
    /** Short id of the branch. */
    branch: ShortId,
  }),
  answer: listOf(Workplace),
  problems: [],
})

/** Opens a workplace: the clerk sits down and can call. Leaves the clerk's former workplace. */
export const openWorkplace = operation({
  method: 'POST',
  path: '/offices/{office}/staff/workplaces/{workplace}/open',
  params: z.object({
    /** Short id of the workplace. */
    workplace: ShortId,
  }),
  body: z.strictObject({}),
  answer: Workplace,
  problems: ['workplace-occupied', 'still-serving'],
})

/** Closes the workplace: the clerk leaves. */
export const closeWorkplace = operation({
  method: 'POST',
  path: '/offices/{office}/staff/workplaces/{workplace}/close',
  params: z.object({
    /** Short id of the workplace. */
    workplace: ShortId,
  }),
  body: z.strictObject({}),
  answer: Workplace,
  problems: ['not-at-this-workplace', 'still-serving'],
})

const ThisId = z.object({
  /** Its id. */
  id: Id,
})

const Roles = z
  .array(
    z.strictObject({
      /** What the person does. */
      role: Role,
      /** Only at this branch; everywhere when absent. */
      branch: z.optional(ShortId),
      /** Only for matters of this agency; all when absent. */
      agency: z.optional(ShortId),
    }),
  )
  .check(z.minLength(1), z.maxLength(30))

const Why = z.string().check(z.trim(), z.maxLength(300))

/** Lists the staff of the branches the caller runs, by name, with who sits where. */
export const listMembers = operation({
  method: 'GET',
  path: '/offices/{office}/staff/members',
  query: z.object({
    /** Only with a role at this branch, or everywhere. */
    branch: z.optional(ShortId),
    /** `withdrawn`: who has left. */
    list: z.optional(openList(['working', 'withdrawn'])),
  }),
  answer: listOf(Member),
  problems: [],
})

/** Adds a member of staff. The answer carries what they sign in with, only this once. */
export const addMember = operation({
  method: 'POST',
  path: '/offices/{office}/staff/members',
  body: z.strictObject({
    /** Their name. */
    name: PersonName,
    /** What they do, and where; within what the caller runs. */
    roles: Roles,
    /** Short ids of the services they are skilled for; all when absent. */
    skills: z.optional(z.array(ShortId).check(z.maxLength(1000))),
  }),
  answer: MemberWithCode,
  creates: true,
  problems: [],
})

/** Changes name, roles or skills; what is left out stays. Holds from the next call on. */
export const changeMember = operation({
  method: 'POST',
  path: '/offices/{office}/staff/members/{id}/change',
  params: ThisId,
  body: z.strictObject({
    /** Their name. */
    name: z.optional(PersonName),
    /** All their roles. */
    roles: z.optional(Roles),
    /** All they are skilled for. */
    skills: z.optional(z.array(ShortId).check(z.maxLength(1000))),
    /** Skilled for all services; then without `skills`. */
    allSkills: z.optional(z.boolean()),
  }),
  answer: Member,
  problems: ['last-manager'],
})

/** Gives a member of staff another token; the former one ends at once. */
export const renewMember = operation({
  method: 'POST',
  path: '/offices/{office}/staff/members/{id}/renew',
  params: ThisId,
  body: z.strictObject({}),
  answer: MemberWithCode,
  problems: [],
})

/**
 * Withdraws a member of staff: their token ends at once, their workplace closes, a ticket there goes
 * back to its line and keeps its arrival. What they did stays under their name.
 */
export const withdrawMember = operation({
  method: 'POST',
  path: '/offices/{office}/staff/members/{id}/withdraw',
  params: ThisId,
  body: z.strictObject({
    /** Why, for the audit. */
    why: z.optional(Why),
  }),
  answer: Member,
  problems: ['last-manager'],
})

/** Lists the screens of the branches the caller runs. */
export const listDevices = operation({
  method: 'GET',
  path: '/offices/{office}/staff/devices',
  query: z.object({
    /** Only of this branch. */
    branch: z.optional(ShortId),
    /** `withdrawn`: those taken away. */
    list: z.optional(openList(['working', 'withdrawn'])),
  }),
  answer: listOf(Device),
  problems: [],
})

/** Adds a screen. The answer carries its token, only this once. */
export const addDevice = operation({
  method: 'POST',
  path: '/offices/{office}/staff/devices',
  body: z.strictObject({
    /** What it is. */
    kind: Device.shape.kind,
    /** Short id of the branch it stands at. */
    branch: ShortId,
    /** What the office calls it. */
    title: z.string().check(z.trim(), z.minLength(2), z.maxLength(120)),
    /** Short id of the hall; the whole branch when absent. */
    hall: z.optional(ShortId),
    /** Short id of the workplace; a `desk-board` and a `rating-tablet` need one. */
    workplace: z.optional(ShortId),
  }),
  answer: DeviceWithCode,
  creates: true,
  problems: [],
})

/** Gives a screen another token; the former one ends at once. */
export const renewDevice = operation({
  method: 'POST',
  path: '/offices/{office}/staff/devices/{id}/renew',
  params: ThisId,
  body: z.strictObject({}),
  answer: DeviceWithCode,
  problems: [],
})

/** Withdraws a screen: its token ends at once. */
export const withdrawDevice = operation({
  method: 'POST',
  path: '/offices/{office}/staff/devices/{id}/withdraw',
  params: ThisId,
  body: z.strictObject({}),
  answer: Device,
  problems: [],
})
