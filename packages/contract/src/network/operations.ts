import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { listOf, openList, ShortId } from '../words.ts'
import { Branch, Office, Pauses } from './nouns.ts'

/**
 * Lists the offices this server has. With `near`, the one with the nearest branch first, and only those
 * that say where a branch is.
 */
export const listOffices = operation({
  method: 'GET',
  path: '/offices',
  query: z.object({
    /** Only offices that give the service with this number in the national register. */
    nationalId: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
    /** Where somebody is, WGS 84 degrees: `50.4501,30.5234`, latitude first. */
    near: z.optional(z.string().check(z.regex(/^-?\d{1,2}(\.\d{1,15})?,-?\d{1,3}(\.\d{1,15})?$/))),
  }),
  answer: listOf(Office),
  problems: [],
})

/** Finds the office: its title, time zone, reception. */
export const findOffice = operation({
  method: 'GET',
  path: '/offices/{office}',
  answer: Office,
  problems: [],
})

/** Lists the branches with addresses, hours, halls, amenities and present status. */
export const listBranches = operation({
  method: 'GET',
  path: '/offices/{office}/branches',
  answer: listOf(Branch),
  problems: [],
})

/** Lists the branches that are paused: by an air raid, without power. Meant to be asked each 20 seconds. */
export const listPauses = operation({
  method: 'GET',
  path: '/offices/{office}/pauses',
  answer: Pauses,
  problems: [],
})

/** Finds one branch. */
export const findBranch = operation({
  method: 'GET',
  path: '/offices/{office}/branches/{branch}',
  params: z.object({
    /** Short id of the branch. */
    branch: ShortId,
  }),
  answer: Branch,
  problems: [],
})

/** Pauses service at a branch: air raid, power cut. The order of the queue freezes; boards and tickets say so at once. */
export const pauseBranch = operation({
  method: 'POST',
  path: '/offices/{office}/staff/branches/{branch}/pause',
  params: z.object({
    /** Short id of the branch. */
    branch: ShortId,
  }),
  body: z.strictObject({
    /** What happened. */
    reason: openList(['air-raid', 'power-cut', 'other']),
  }),
  answer: Branch,
  problems: ['branch-closed'],
})

/** Resumes service; the order is as it was. */
export const resumeBranch = operation({
  method: 'POST',
  path: '/offices/{office}/staff/branches/{branch}/resume',
  params: z.object({
    /** Short id of the branch. */
    branch: ShortId,
  }),
  body: z.strictObject({}),
  answer: Branch,
  problems: [],
})
