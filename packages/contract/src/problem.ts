import * as z from 'zod/mini'

/**
 * Every named "no" of the API and its HTTP status. `type` of a problem is a stable address that
 * ends with its code. Common ones may come from any operation.
 */
export const commonProblems = {
  /** The request is not of the form the contract gives; `errors` names each field. */
  'invalid-input': 422,
  /** The body is not JSON in UTF-8, or has characters no text may have. */
  'unreadable-body': 400,
  /** The body is not `application/json`. */
  'unsupported-media-type': 415,
  /** The body or a header is larger than the office reads. */
  'too-large': 413,
  /**
   * Changing calls need an Idempotency-Key of 22 to 255 characters; without a token or code, one of 128
   * random bits: a UUID, 32 hexadecimal digits, or 22 characters of base64url.
   */
  'key-missing': 400,
  /** This Idempotency-Key was used with another body. */
  'key-reused': 422,
  /** The first call with this Idempotency-Key is still under way. Repeat it with the same key. */
  'still-working': 409,
  /** No token, or one that is not valid. */
  'token-needed': 401,
  /** The token is valid but may not do this. */
  'not-allowed': 403,
  /** There is no such thing, or it is not yours to see. */
  'not-found': 404,
  /** There is no office of this id here. */
  'no-such-office': 404,
  /** The path exists, the method does not. */
  'no-such-method': 405,
  /** Too many calls. Try again after `Retry-After` seconds. */
  'too-many-calls': 429,
  /** The office can't work now. Try again after `Retry-After` seconds. */
  'office-unavailable': 503,
  /** The office made a mistake. It is logged with the request id. */
  'office-mistaken': 500,
} as const

/** Problems that single operations name. */
export const namedProblems = {
  /** The place was just taken by somebody else. */
  'place-taken': 409,
  /** The asked time is over, or that of a booking nobody came to: book again, or ask at reception. */
  'time-past': 422,
  /** The asked time is not offered: off the timetable, the branch is closed, or not open for booking yet. */
  'time-not-offered': 422,
  /** This branch does not give this service. */
  'service-not-here': 422,
  /**
   * Too many wrong short codes: for some minutes, `Retry-After` says how long, short codes open nothing
   * here. The link, the long access code and reception do.
   */
  'short-code-rests': 429,
  /** The hold's time is up and its places were released. */
  'hold-lapsed': 409,
  /** The hold was extended as often as allowed. */
  'no-more-extensions': 409,
  /** Neither phone nor e-mail. One is enough; a clerk may say instead that the person learns at reception. */
  'contact-needed': 422,
  /** The visit is not for this service. */
  'service-not-in-visit': 422,
  /** The booking is cancelled. */
  'booking-cancelled': 409,
  /** The person is already checked in, so this can't be changed any more. */
  'already-checked-in': 409,
  /** Too early to check in; `opensAt` says when. */
  'too-early': 409,
  /** Too late to check in for the booked time. */
  'too-late': 409,
  /** The branch is closed now. */
  'branch-closed': 409,
  /** The branch is paused: air raid or power cut. Places in the queue are kept. */
  'branch-paused': 409,
  /** The workplace is open with another clerk. */
  'workplace-occupied': 409,
  /** The clerk is not at this workplace. */
  'not-at-this-workplace': 409,
  /** The workplace still serves a ticket. Finish it first. */
  'still-serving': 409,
  /** The ticket is not in a state in which this can be done. */
  'wrong-ticket-state': 409,
  /** The line has no more tickets today; `opensAt` says when it has. Who has a right by law still gets one. */
  'gone-today': 409,
  /** This workplace does not serve what the ticket is for. */
  'not-served-here': 422,
  /** The ticket was called as often as allowed; mark it missed. */
  'no-more-calls': 409,
  /** No kiosk gave this ticket. */
  'not-from-kiosk': 409,
  /** The visit was rated already. One rating each visit. */
  'already-rated': 409,
  /** The rating can't be changed any more. */
  'rating-closed': 409,
  /** The visit is not over yet. */
  'visit-not-over': 409,
  /** Papers the service demands were not brought; `errors` names each. */
  'papers-missing': 422,
  /** The ticket was not taken for this service. */
  'service-not-on-ticket': 422,
  /** Papers for this service were taken in with this ticket already, for each of its persons; `number` is the last application. */
  'already-taken-in': 409,
  /** This step is not possible from the application's state. */
  'wrong-application-state': 409,
  /** Who took the papers in, or is named in them, can never decide. */
  'took-part': 403,
  /** A refusal needs a listed ground and reasons. */
  'ground-needed': 422,
  /** Somebody else changed the card meanwhile; `version` is the newest. Nothing was overwritten. */
  'card-changed': 409,
  /** There is a card of this id already, in use or not. */
  'id-taken': 409,
  /** Nobody else would run what this person runs. */
  'last-manager': 409,
} as const

export const problems = { ...commonProblems, ...namedProblems }

export type CommonProblemCode = keyof typeof commonProblems
export type ProblemCode = keyof typeof namedProblems | CommonProblemCode

/** The stable address of a kind of problem, its `type`. */
export const problemType = (code: ProblemCode): string =>
  `https://transparent-office.example/problems/${code}`

/** What is wrong with one field. */
export const FieldError = z.object({
  /** JSON Pointer into the body, or the name of a query or path parameter. */
  at: z.string(),
  /** A stable word for the mistake: `required`, `unknown`, `too-short`, `not-a-phone` … */
  code: z.string(),
  /** A sentence for developers, in English. */
  detail: z.string(),
})
export type FieldError = z.infer<typeof FieldError>

/** A named refusal, `application/problem+json` (RFC 9457). */
export const Problem = z.object({
  /** A stable address that ends with the code. */
  type: z.string(),
  /** One English sentence for this kind of problem. */
  title: z.string(),
  /** The HTTP status. */
  status: z.int(),
  /** The name to program against. */
  code: z.string(),
  /** What is particular here, in English. */
  detail: z.optional(z.string()),
  /** Each field that is wrong. */
  errors: z.optional(z.array(FieldError)),
  /** When it becomes possible, where that is known. */
  opensAt: z.optional(z.iso.datetime()),
  /** The newest version, where somebody else was faster. */
  version: z.optional(z.int()),
  /** The number of the application that is there already. */
  number: z.optional(z.string()),
  /** Quote it to the office's operator. */
  requestId: z.optional(z.string()),
})
export type Problem = z.infer<typeof Problem>
