// @ts-check
/**
 * @typedef {import('../../packages/contract/src/index.ts').Task} Task
 * @typedef {import('../../packages/contract/src/index.ts').LineToJoin} LineToJoin
 * @typedef {import('../../packages/contract/src/index.ts').Branch} Branch
 * @typedef {import('../../packages/contract/src/index.ts').Ticket} Ticket
 *
 * @typedef {{at: 'start'} | {at: 'themes'} | {at: 'booking'} | {at: 'priority'} | {at: 'help'}
 *   | {at: 'lines', lines: string[]}
 *   | {at: 'services', letter: string, page: number}
 *   | {at: 'wait', letter: string, service: string}
 *   | {at: 'ticket', ticket: Ticket, code?: string}} Step
 *
 * @typedef {object} State
 * @property {Task} [task]
 * @property {Branch} [branch]
 * @property {string} [phone]
 * @property {Step[]} way Where the person has been; the last is shown.
 * @property {string[]} chosen Services chosen before the one that is shown.
 * @property {string} [note]
 * @property {string} [cutAt]
 * @property {boolean} [asking] Nobody touched the screen for a while.
 */

/** @type {State} */
export const state = { way: [{ at: 'start' }], chosen: [] }

/** @type {() => void} */
let draw = () => {}

/** @param {() => void} how */
export const drawWith = (how) => {
  draw = how
}

/** @param {Partial<State>} news */
export function change(news) {
  Object.assign(state, news)
  draw()
}

/** Goes on to a screen; its heading takes the focus. @param {Step} step */
export function go(step) {
  change({ way: [...state.way, step], note: undefined })
  focusHeading()
}

export function back() {
  change({ way: state.way.length > 1 ? state.way.slice(0, -1) : state.way, note: undefined })
  focusHeading()
}

/** Clears what a person left behind. */
export function start() {
  change({ way: [{ at: 'start' }], chosen: [], note: undefined, asking: false })
  focusHeading()
}

const focusHeading = () =>
  /** @type {HTMLElement | null} */ (document.querySelector('main h1'))?.focus()
