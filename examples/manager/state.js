// @ts-check
/**
 * @typedef {import('../../packages/contract/src/index.ts').Colleague} Colleague
 * @typedef {import('../../packages/contract/src/index.ts').Branch} Branch
 * @typedef {import('../../packages/contract/src/index.ts').Queue} Queue
 * @typedef {import('../../packages/contract/src/index.ts').Workplace} Workplace
 * @typedef {import('../../packages/contract/src/index.ts').Timetable} Timetable
 * @typedef {import('../../packages/contract/src/index.ts').PlanChange} PlanChange
 * @typedef {import('../../packages/contract/src/index.ts').StaffBooking} StaffBooking
 * @typedef {import('../../packages/contract/src/index.ts').RatingStatistics} RatingStatistics
 * @typedef {import('../../packages/contract/src/index.ts').CardInList} CardInList
 * @typedef {import('../../packages/contract/src/index.ts').KeptCard} KeptCard
 * @typedef {import('../../packages/contract/src/index.ts').Service} Service
 * @typedef {import('../../packages/contract/src/index.ts').Member} Member
 * @typedef {import('../../packages/contract/src/index.ts').Device} Device
 * @typedef {'today' | 'plan' | 'phone' | 'bookings' | 'cards' | 'house'} Room
 * @typedef {'air-raid' | 'power-cut' | 'other'} PauseReason
 * @typedef {{from: string, to: string}} Hours
 * @typedef {{weekday: number, from: string, to: string}} WeekdayHours
 *
 * @typedef {object} State
 * @property {Colleague} [me]
 * @property {Room} [room]
 * @property {boolean} [cut] The stream of the queue is broken.
 * @property {string} [note] What went wrong last, in words.
 * @property {Branch[]} [branches] Those this person runs.
 * @property {string} [branch] Id of the one that is shown.
 * @property {Record<string, Queue>} queues By branch; that of the shown one is live.
 * @property {Workplace[]} [workplaces] Of the shown branch.
 * @property {Stop} [stopping] A pause that waits for a yes.
 * @property {Timetable} [timetable]
 * @property {DayForm} [dayForm]
 * @property {WeekForm} [weekForm]
 * @property {SharesForm} [sharesForm]
 * @property {Plan} [plan] A change that was looked at, or made.
 * @property {StaffBooking[]} [toPhone]
 * @property {string} [day] Whose bookings are shown.
 * @property {StaffBooking[]} [bookings]
 * @property {RatingStatistics} [ratings]
 * @property {CardList} [cards] The list of the catalogue, as it was asked for.
 * @property {OpenCard} [card] The card that is shown instead of the list.
 * @property {{members: Member[], gone: Member[], devices: Device[]}} [people] Staff and screens of the shown branch.
 * @property {MemberForm} [memberForm]
 * @property {ScreenForm} [screenForm]
 * @property {{name: string, code: string, page: string}} [once] A token that is shown this once.
 * @property {Question} [question] What waits for a yes.
 *
 * @typedef {object} Stop
 * @property {string} branch
 * @property {PauseReason} [reason] None: service resumes.
 *
 * @typedef {object} DayForm What was typed of a day that shall differ.
 * @property {string} on
 * @property {'closed' | 'other'} how
 * @property {string} hours `08:00–13:00, 14:00–17:00`
 * @property {string} reason
 * @property {string} uk
 * @property {string} en
 * @property {Record<string, string>} mistakes By the id of the field.
 *
 * @typedef {object} WeekForm What was typed of another week.
 * @property {string} from
 * @property {string[]} days Hours of Monday … Sunday as of a day.
 * @property {Record<string, string>} mistakes By the id of the field.
 *
 * @typedef {object} SharesForm What was typed of whose the seats of a pool shall be.
 * @property {string} pool
 * @property {string} from
 * @property {Record<string, string>} typed By the id of the field.
 * @property {Record<string, string>} mistakes By the id of the field.
 *
 * @typedef {object} Question
 * @property {string} heading
 * @property {string} hint
 * @property {string} yes What the pressed button says.
 * @property {{label: string, hint: string}} [why] Asks for words, too.
 * @property {(why: string | undefined) => unknown} answer
 *
 * @typedef {object} MemberForm What was typed of a member of staff.
 * @property {Member} [member] None: a new one.
 * @property {string} name
 * @property {Member['roles']} roles
 * @property {boolean} all Skilled for all services.
 * @property {string[]} skills
 * @property {CardInList[]} cards To choose from.
 * @property {import('../../packages/contract/src/index.ts').Agency[]} agencies
 * @property {number} stamp Another one: the form is drawn from nothing.
 * @property {Record<string, string>} mistakes By the id of the field.
 *
 * @typedef {object} ScreenForm What was typed of a screen.
 * @property {string} kind
 * @property {string} title
 * @property {string} hall
 * @property {string} desk Number of a workplace.
 * @property {Record<string, string>} mistakes By the id of the field.
 *
 * @typedef {object} CardList
 * @property {string} q
 * @property {string} list
 * @property {CardInList[]} [items]
 * @property {string} [more] The cursor of the next page.
 *
 * @typedef {object} OpenCard
 * @property {KeptCard} kept
 * @property {import('./cards/shelves.js').Shelves} shelves
 * @property {'card' | 'form' | 'look' | 'version' | 'clash'} view
 * @property {Service} base What the form began from.
 * @property {import('./cards/typed.js').Typed} [typed] What stands in the form.
 * @property {number} stamp Another one: the form is drawn from nothing.
 * @property {Record<string, string>} mistakes By the id of the field.
 * @property {{written: import('./cards/typed.js').CardWritten, card: Service}} [next] What would be saved.
 * @property {Service} [old] The earlier version that is looked at.
 *
 * @typedef {object} Plan
 * @property {'day' | 'reset' | 'week' | 'shares'} kind
 * @property {string} on The day, or the first day of a week's hours or shares.
 * @property {string} says What shall be, in words.
 * @property {(options: {preview?: boolean, key: string}) => Promise<PlanChange>} ask
 * @property {PlanChange} change
 * @property {Record<string, StaffBooking>} known The bookings of the change, by id.
 */

/** @type {State} */
export const state = { queues: {} }

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

/** The forms of the timetable without their mistakes: one at a time says what is wrong. @returns {Partial<State>} */
export const unmarked = () => ({
  dayForm: state.dayForm && { ...state.dayForm, mistakes: {} },
  weekForm: state.weekForm && { ...state.weekForm, mistakes: {} },
  sharesForm: state.sharesForm && { ...state.sharesForm, mistakes: {} },
})
