// @ts-check
/**
 * @typedef {import('../../packages/contract/src/index.ts').Colleague} Colleague
 * @typedef {import('../../packages/contract/src/index.ts').Workplace} Workplace
 * @typedef {import('../../packages/contract/src/index.ts').Desk} Desk
 * @typedef {import('../../packages/contract/src/index.ts').Board} Board
 * @typedef {import('../../packages/contract/src/index.ts').Service} Service
 * @typedef {import('../../packages/contract/src/index.ts').Receipt} Receipt
 * @typedef {import('../../packages/contract/src/index.ts').ApplicationSummary} ApplicationSummary
 * @typedef {import('../../packages/contract/src/index.ts').StaffApplication} StaffApplication
 * @typedef {'desk' | 'papers' | 'mine' | 'branch'} Room
 *
 * @typedef {object} State
 * @property {Colleague} [me]
 * @property {Room} [room]
 * @property {boolean} [cut] The stream of the desk is broken.
 * @property {string} [note] What went wrong last, in words.
 * @property {Workplace[]} [workplaces]
 * @property {Desk} [desk]
 * @property {TakingIn} [takingIn]
 * @property {Receipt} [receipt]
 * @property {ApplicationSummary[]} [toForward]
 * @property {ApplicationSummary[]} [toHandOver]
 * @property {string} [handingOver] Number of the application to hand over, not confirmed yet.
 * @property {ApplicationSummary[]} [mine]
 * @property {StaffApplication} [application]
 * @property {Deciding} [deciding]
 * @property {Record<string, Board>} [boards]
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
