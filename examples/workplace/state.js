// @ts-check
/**
 * @typedef {import('../../packages/contract/src/index.ts').Colleague} Colleague
 * @typedef {import('../../packages/contract/src/index.ts').Workplace} Workplace
 * @typedef {import('../../packages/contract/src/index.ts').Desk} Desk
 * @typedef {import('../../packages/contract/src/index.ts').StaffTicket} StaffTicket
 * @typedef {import('../../packages/contract/src/index.ts').Board} Board
 * @typedef {import('../../packages/contract/src/index.ts').Service} Service
 * @typedef {import('../../packages/contract/src/index.ts').Receipt} Receipt
 * @typedef {import('../../packages/contract/src/index.ts').ApplicationSummary} ApplicationSummary
 * @typedef {import('../../packages/contract/src/index.ts').StaffApplication} StaffApplication
 * @typedef {import('../../packages/contract/src/index.ts').Queue} Queue
 * @typedef {import('../../packages/contract/src/index.ts').Ticket} Ticket
 * @typedef {import('../../packages/contract/src/index.ts').Booking} Booking
 * @typedef {import('../../packages/contract/src/index.ts').PeopleFound} PeopleFound
 * @typedef {import('../../packages/contract/src/index.ts').PersonFound} PersonFound
 * @typedef {import('../../packages/contract/src/index.ts').Start} Start
 * @typedef {import('../../packages/contract/src/index.ts').ServiceSummary} ServiceSummary
 * @typedef {'desk' | 'papers' | 'mine' | 'reception' | 'branch'} Room
 *
 * @typedef {object} State
 * @property {Colleague} [me]
 * @property {Room} [room]
 * @property {boolean} [cut] The stream of the desk is broken.
 * @property {string} [note] What went wrong last, in words.
 * @property {Workplace[]} [workplaces]
 * @property {import('../../packages/contract/src/index.ts').Branch[]} [branches] Where these workplaces are.
 * @property {{typed: string, mistake?: string}} [choosing] The number that is typed of a workplace.
 * @property {Desk} [desk]
 * @property {TakingIn} [takingIn]
 * @property {Aside} [aside] The ticket at the desk is about to leave it.
 * @property {Receipt} [receipt]
 * @property {Reissuing} [reissuing]
 * @property {ApplicationSummary[]} [toForward]
 * @property {ApplicationSummary[]} [toHandOver]
 * @property {string} [handingOver] Number of the application to hand over, not confirmed yet.
 * @property {ApplicationSummary[]} [mine]
 * @property {StaffApplication} [application]
 * @property {Deciding} [deciding]
 * @property {Record<string, Board>} [boards]
 * @property {{id: string, title: Record<string, string>}[]} [receptions] Branches whose reception this person is.
 * @property {Queue} [queue]
 * @property {Asked} [asked]
 * @property {Giving} [giving]
 * @property {{ticket: Ticket, code?: string | undefined}} [given]
 * @property {Making} [making]
 * @property {import('../../packages/contract/src/index.ts').BookingWithCode} [made]
 *
 * @typedef {object} Asked What the person at reception said or showed, and what it led to.
 * @property {string} [mistake]
 * @property {{words: string, items: ServiceSummary[]}} [services]
 * @property {PeopleFound & {asked: string, by: 'reception' | 'phone'}} [people] Found by words, a phone or a number.
 * @property {Ticket} [ticket]
 * @property {{minutes: string, mistake?: string}} [voiding] The run of that ticket is about to be void.
 * @property {{booking: Booking, code?: string, bySigns?: boolean, name?: string, by?: Times['by'], times?: Times, cancelling?: boolean}} [booking]
 *
 * @typedef {object} Times Where times are looked for.
 * @property {'reception' | 'phone'} by Whose seats may be given: who is here, who phones.
 * @property {string} from The first day.
 * @property {Start[]} [starts]
 *
 * @typedef {object} Making A booking that reception makes for somebody.
 * @property {Giving['visit']} visit
 * @property {Times} times
 * @property {import('../../packages/contract/src/index.ts').HoldWithCode} [held]
 * @property {Record<string, string>} typed By the id of the field.
 * @property {Record<string, string>} mistakes By the id of the field.
 *
 * @typedef {object} Giving The ticket being put together.
 * @property {{service: ServiceSummary, persons: number}[]} visit
 * @property {string} ground Of a right to be served out of turn; empty: none.
 *
 * @typedef {object} Reissuing Another code for a booking or an application.
 * @property {{booking: string, application?: undefined} | {application: string, booking?: undefined}} thing
 * @property {string} about Whose and what, in words.
 * @property {Record<string, string>} [mistakes] By the id of the field.
 * @property {import('../../packages/contract/src/index.ts').CodesIssued} [issued]
 *
 * @typedef {object} Aside
 * @property {'park' | 'pass'} how
 * @property {string} [asked] Words for the service it is passed on for.
 * @property {ServiceSummary[]} [items]
 *
 * @typedef {object} TakingIn
 * @property {Service} card
 * @property {Record<string, boolean>} brought
 * @property {Record<string, string>} mistakes By the id of the field.
 *
 * @typedef {object} Deciding
 * @property {'granted' | 'refused'} [outcome]
 * @property {string} [ground]
 * @property {string} [reasons]
 * @property {Record<string, string>} mistakes
 * @property {boolean} [confirming]
 */

/** @type {State} */
export const state = {}

/** @type {() => void} */
let draw = () => {}

/** @param {() => void} how */
export const drawWith = (how) => {
  draw = how
}

/** Changes what the page knows and draws it anew. @param {Partial<State>} news */
export function change(news) {
  Object.assign(state, news)
  draw()
}
