import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { listOf, ShortId } from '../words.ts'
import { Colleague, Workplace } from './nouns.ts'

/** Says who the token's holder is, with roles and the opened workplace. */
export const findMyself = operation({
  method: 'GET',
  path: '/offices/{office}/staff/self',
  answer: Colleague,
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
