import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { Id, listOf, openList, ShortId } from '../words.ts'
import {
  Applicant,
  Application,
  ApplicationNumber,
  ApplicationSummary,
  PaperTicked,
  Receipt,
  StaffApplication,
} from './nouns.ts'

const Numbered = z.object({
  /** The number on the receipt. */
  number: ApplicationNumber,
})

/** Takes papers in at a workplace from the ticket served there, and registers the application. Answers with the receipt. */
export const takeIn = operation({
  method: 'POST',
  path: '/offices/{office}/applications',
  body: z.strictObject({
    /** The ticket being served. */
    ticket: Id,
    /** Short id of the service asked for. */
    service: ShortId,
    applicant: Applicant,
    /** Each document of the service's card. */
    papers: z.array(PaperTicked).check(z.maxLength(50)),
  }),
  answer: Receipt,
  creates: true,
  problems: [
    'wrong-ticket-state',
    'not-at-this-workplace',
    'service-not-on-ticket',
    'already-taken-in',
    'papers-missing',
  ],
})

/** Finds an application by its number and access code. */
export const findApplication = operation({
  method: 'GET',
  path: '/offices/{office}/applications/{number}',
  params: Numbered,
  answer: Application,
  live: true,
  problems: [],
})

/** Lists applications the caller may see, oldest deadline first. */
export const listApplications = operation({
  method: 'GET',
  path: '/offices/{office}/staff/applications',
  query: z.object({
    /** `mine`: assigned to the caller. `to-forward`, `to-hand-over`: waiting for a clerk's step. */
    list: z.optional(openList(['mine', 'to-forward', 'to-hand-over', 'all'])),
    /** Where the page before ended. */
    cursor: z.optional(z.string().check(z.maxLength(200))),
    /** At most so many; 100 at most. */
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  answer: listOf(ApplicationSummary),
  problems: [],
})

/** Shows an application to staff: card, papers, applicant. */
export const showApplication = operation({
  method: 'GET',
  path: '/offices/{office}/staff/applications/{number}',
  params: Numbered,
  answer: StaffApplication,
  problems: [],
})

/** Forwards the papers to the agency; the office assigns an official who had no part in taking them in. */
export const forward = operation({
  method: 'POST',
  path: '/offices/{office}/staff/applications/{number}/forward',
  params: Numbered,
  body: z.strictObject({}),
  answer: StaffApplication,
  problems: ['wrong-application-state'],
})

/** Grants or refuses. Only the assigned official, never one who took part. A refusal needs a listed ground and reasons. */
export const decide = operation({
  method: 'POST',
  path: '/offices/{office}/staff/applications/{number}/decide',
  params: Numbered,
  body: z.strictObject({
    /** Grant or refuse. */
    outcome: z.enum(['granted', 'refused']),
    /** Id of a ground of the service's card; for a refusal. */
    ground: z.optional(ShortId),
    /** The reasons in words; for a refusal. */
    reasons: z.optional(z.string().check(z.trim(), z.minLength(10), z.maxLength(4000))),
  }),
  answer: StaffApplication,
  problems: ['wrong-application-state', 'took-part', 'ground-needed'],
})

/** Hands the result over at a workplace. */
export const handOver = operation({
  method: 'POST',
  path: '/offices/{office}/staff/applications/{number}/hand-over',
  params: Numbered,
  body: z.strictObject({}),
  answer: StaffApplication,
  problems: ['wrong-application-state'],
})
