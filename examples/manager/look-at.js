// @ts-check
import { act, announce, focusOn } from '/shared/act.js'
import { office } from '/shared/office.js'
import { change, state } from './state.js'
import { words } from './words.js'

/** Asks what a change would do, and shows that; nothing changes. @param {Omit<import('./state.js').Plan, 'change' | 'known'>} asked */
export const lookAt = (asked) =>
  act(async (key) => {
    const found = await asked.ask({ preview: true, key })
    change({ plan: { ...asked, change: found, known: await knowBookings(found) } })
    focusOn('main h1')
  })

/** Does what was looked at. @param {import('./state.js').Plan} plan */
export const carryOut = (plan) =>
  act(async (key) => {
    const done = await plan.ask({ key })
    change({
      plan: { ...plan, change: done, known: await knowBookings(done) },
      dayForm: undefined,
      weekForm: undefined,
      sharesForm: undefined,
      timetable: undefined,
      toPhone: undefined,
    })
    announce(words().planDone)
    focusOn('main h1')
  })

/** Name and phone of each booking a change touches. @param {import('./state.js').PlanChange} found */
async function knowBookings({ bookings }) {
  const branch = state.branch ?? ''
  /** @type {import('./state.js').Plan['known']} */
  const known = {}
  for (const on of new Set(bookings.map((one) => one.on))) {
    const { items } = await office.bookings.listBookings({ branch, on })
    for (const one of items) known[one.id] = one
  }
  return known
}
