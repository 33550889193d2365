// @ts-check
import { focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { drawField, drawMistakes } from '/shared/fields.js'
import { office } from '/shared/office.js'
import { officeNow, onTheWall } from '/shared/office-clock.js'
import { sayDay } from '/shared/say.js'
import { drawSelect } from './cards/fields.js'
import { lookAt } from './look-at.js'
import { readTime } from './read-hours.js'
import { sayPool, saySeats, seatsOf, shareNames } from './shares.js'
import { change, state, unmarked } from './state.js'
import { words } from './words.js'

/** @typedef {import('./state.js').SharesForm} SharesForm */

const daysMost = 60

/** What a pool's seats are now, to begin from. @param {import('./shares.js').Pool} pool @returns {SharesForm} */
function asShared(pool) {
  const { shares, release } = seatsOf(pool)
  /** @type {Record<string, string>} */
  const typed = {}
  for (const share of shareNames) {
    const rule = release.find((one) => one.share === share)
    typed[`${share}-part`] = String(shares[share])
    typed[`${share}-days`] = rule ? String(rule.daysBefore) : ''
    typed[`${share}-at`] = rule?.at ?? ''
  }
  return { pool: pool.id, from: onTheWall(officeNow()).on, typed, mistakes: {} }
}

/** @param {string} text @param {number} most */
const readNumber = (text, most) =>
  /^\d{1,3}$/.test(text) && Number(text) <= most ? Number(text) : undefined

/** @param {Record<string, string>} typed */
function read(typed) {
  const said = words().mistakes
  /** @type {Record<string, string>} */
  const mistakes = {}
  const shares = { online: 0, reception: 0, phone: 0 }
  /** @type {import('./shares.js').Seats['release']} */
  const release = []
  for (const share of shareNames) {
    const name = words().shareNames[share]
    const [days = '', clock = ''] = [typed[`${share}-days`], typed[`${share}-at`]]
    const part = readNumber(typed[`${share}-part`] ?? '', 100)
    if (part === undefined) mistakes[`${share}-part`] = said.part(name)
    else shares[share] = part
    if (!days && !clock) continue
    const daysBefore = readNumber(days, daysMost)
    const [, hour, minute] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(clock) ?? []
    const at = readTime(hour, minute)
    if (part === 0) mistakes[`${share}-days`] = said.nothingToOpen(name)
    else if (daysBefore === undefined) mistakes[`${share}-days`] = said.daysBefore(name)
    if (!at) mistakes[`${share}-at`] = said.atTime(name)
    if (daysBefore !== undefined && at) release.push({ share, daysBefore, at })
  }
  const sum = shares.online + shares.reception + shares.phone
  if (Object.keys(mistakes).length === 0 && sum !== 100) mistakes['online-part'] = said.sum(sum)
  return { shares, release, mistakes }
}

/** @param {FormData} form @param {import('./state.js').Timetable} timetable */
function check(form, { pools }) {
  const said = words()
  const typed = Object.fromEntries([...form].map(([name, text]) => [name, String(text).trim()]))
  const [pool = '', from = ''] = [typed['pool'], typed['shares-from']]
  const { shares, release, mistakes } = read(typed)
  if (from < onTheWall(officeNow()).on) mistakes['shares-from'] = said.mistakes.from
  change({ ...unmarked(), sharesForm: { pool, from, typed, mistakes } })
  if (Object.keys(mistakes).length > 0) return focusOn('#mistakes')
  const own = pools.find(({ id }) => id === pool)
  void lookAt({
    kind: 'shares',
    on: from,
    says: `${own ? sayPool(own) : pool}. ${saySeats({ shares, release })}. ${said.fromThen(sayDay(from))}`,
    ask: ({ key, ...options }) =>
      office.bookings.changeTimetable(
        { branch: state.branch ?? '', from, shares: [{ pool, shares, release }], ...options },
        { key },
      ),
  })
}

/** Whose the seats of a pool shall be, and when what is left opens to all. @param {import('./state.js').Timetable} timetable */
export function drawSharesForm(timetable) {
  const [first] = timetable.pools
  if (!first) return false
  const said = words()
  const { pool, from, typed, mistakes } = state.sharesForm ?? asShared(first)
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    check(new FormData(/** @type {HTMLFormElement} */ (event.target)), timetable)
  }
  const onchange = (/** @type {Event} */ { target }) => {
    const { id, value } = /** @type {HTMLSelectElement} */ (target)
    const chosen = id === 'pool' && timetable.pools.find((one) => one.id === value)
    if (chosen) change({ sharesForm: asShared(chosen) })
  }
  const field = (/** @type {string} */ id, /** @type {string} */ label, hint = '') =>
    drawField(id, label, { value: typed[id], hint, mistake: mistakes[id] })
  return h(
    'form',
    {
      key: `shares ${pool}`,
      id: 'shares-form',
      onsubmit,
      onchange,
      novalidate: true,
      'aria-labelledby': 'shares-heading',
    },
    h('h2', { id: 'shares-heading' }, said.changeShares),
    drawMistakes(mistakes),
    drawSelect(
      'pool',
      said.lines,
      timetable.pools.map((one) => /** @type {const} */ ([one.id, sayPool(one)])),
      { value: pool },
    ),
    h(
      'div',
      { key: 'from' },
      drawField('shares-from', said.sharedFrom, {
        type: 'date',
        value: from,
        mistake: mistakes['shares-from'],
      }),
    ),
    shareNames.map((share) => {
      const name = said.shareNames[share]
      return h(
        'div',
        { key: share, class: 'pair' },
        field(`${share}-part`, said.partOf(name)),
        field(`${share}-days`, said.daysOf(name), said.noRule[share]),
        field(`${share}-at`, said.timeOf(name), said.timeHint),
      )
    }),
    h('p', { key: 'look', class: 'acts' }, h('button', { class: 'button' }, said.lookFirst)),
  )
}
