import * as z from 'zod/mini'
import { CodesIssued, Identified } from '../bookings/codes.ts'
import { operation } from '../operation.ts'
import { Id, listOf, openList, PhoneEnds, ShortCodeTyped, ShortId } from '../words.ts'
import { Application, ApplicationNumber, Receipt } from './application.ts'
import { LinkSent, Matter, PeopleFound } from './found.ts'
import {
  Applicant,
  ApplicationSummary,
  PaperTicked,
  StaffApplication,
} from './staff-application.ts'

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
    /** Who gives neither phone nor e-mail learns at reception; said on purpose, so that nobody forgot to ask. */
    contact: z.optional(z.enum(['reception'])),
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
    'contact-needed',
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

const Pair = z.strictObject({
  /** The short code as typed: any case, either alphabet. */
  code: ShortCodeTyped,
  /** The last four digits of the phone that was given. */
  phoneEnds: PhoneEnds,
})

/**
 * Finds a booking or an application by its short code and the phone's last four digits. Wrong ones are all
 * alike, whichever of both is wrong. Moving and cancelling need the link or the long access code.
 */
export const findByShortCode = operation({
  method: 'POST',
  path: '/offices/{office}/matters/find',
  body: Pair,
  safe: true,
  answer: Matter,
  problems: ['short-code-rests'],
})

/**
 * Sends the link of a booking or an application to the contact on record, by mail or text message; the
 * answer says which way, never where to. Too many letters to one contact are not sent.
 */
export const sendLink = operation({
  method: 'POST',
  path: '/offices/{office}/matters/send-link',
  body: Pair,
  answer: LinkSent,
  problems: ['short-code-rests'],
})

/**
 * Finds people at a branch for its reception: by surname, whole phone number or its last four digits,
 * ticket number, short code or application number, whichever the text can be. Each look is in the audit.
 */
export const findPeople = operation({
  method: 'POST',
  path: '/offices/{office}/staff/branches/{branch}/people/find',
  params: z.object({
    /** Short id of the branch. */
    branch: ShortId,
  }),
  body: z.strictObject({
    /** What the person said or showed. */
    who: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  }),
  safe: true,
  answer: PeopleFound,
  problems: [],
})

/** Gives an application another short code, after its person was identified; the former one opens nothing any more. */
export const reissueCode = operation({
  method: 'POST',
  path: '/offices/{office}/staff/applications/{number}/reissue-code',
  params: Numbered,
  body: Identified,
  answer: CodesIssued,
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
