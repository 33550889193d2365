// @ts-check
import { isProblem } from '/embed/sdk.js'
import { act, announce, focusOn, read } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { drawField, drawMistakes } from '/shared/fields.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { sayMoment } from '/shared/say.js'
import { drawButton } from './button.js'
import { findPersonMistakes } from './person-mistakes.js'
import { change, state } from './state.js'
import { beginTimes, drawTimes, findTimes } from './times.js'
import { words } from './words.js'

/** @typedef {import('./state.js').Making} Making */

const sorts = /** @type {const} */ (['name', 'phone', 'email'])

/** @param {Partial<Making>} news */
const changeMaking = (news) => state.making && change({ making: { ...state.making, ...news } })

/** @param {Making} making @param {import('./state.js').Times} times */
const askTimes = ({ visit }, times) =>
  read(async () => {
    const services = visit.map(({ service: { id }, persons }) => ({ id, persons }))
    changeMaking({ times: await findTimes(services, times) })
    focusOn('#starts')
  })

/** Begins to book a time for who stands here or phones. @param {Making['visit']} visit */
export function beginMaking(visit) {
  const making = { visit, times: beginTimes('reception'), typed: {}, mistakes: {} }
  change({ making, giving: undefined, asked: undefined })
  void askTimes(making, making.times)
}

/** @param {Making} making @param {import('./state.js').Start} start */
const take = ({ visit, times: { by } }, { startsAt, branch }) =>
  act(async (key) => {
    const items = visit.map(({ service: { id }, persons }) => ({ service: id, persons }))
    const held = await office.bookings.hold({ visit: items, branch, startsAt, by }, { key })
    changeMaking({ held })
    focusOn('#making')
    announce(words().heldUntil(held.heldUntilAt))
  }, takenMeanwhile)

/** A time that is gone: the others are asked for anew, and it is said why. @param {unknown} error */
function takenMeanwhile(error) {
  const { making } = state
  if (making && isProblem(error, 'place-taken', 'time-past', 'hold-lapsed')) {
    changeMaking({ held: undefined })
    void askTimes(making, making.times)
  }
  return false
}

/** Lets the held time go; what was typed stays. @param {NonNullable<Making['held']>} held */
const otherTime = ({ id, code }) =>
  act(async () => {
    await office.bookings.releaseHold({ id }, { token: code })
    const { making } = state
    changeMaking({ held: undefined })
    if (making) void askTimes(making, making.times)
  })

/** @param {NonNullable<Making['held']>} held */
function leave(held) {
  void act(() => office.bookings.releaseHold({ id: held.id }, { token: held.code }))
  change({ making: undefined })
  focusOn('#asked')
}

/** @param {NonNullable<Making['held']>} held @param {FormData} form */
function book(held, form) {
  const said = words().mistakes
  const typed = Object.fromEntries([...form].map(([id, text]) => [id, String(text).trim()]))
  const { name = '', phone = '', email = '', language = 'uk' } = typed
  const mistakes = findPersonMistakes({ name, phone, email })
  if (!phone && !email) mistakes.phone = said.contact
  const show = (/** @type {Record<string, string>} */ found) => {
    changeMaking({ typed, mistakes: found })
    focusOn('#mistakes')
  }
  if (Object.keys(mistakes).length > 0) return show(mistakes)
  const person = {
    name,
    ...(phone && { phone }),
    ...(email && { email }),
    language: /** @type {'uk'} */ (language),
  }
  void act(
    async (key) => {
      const made = await office.bookings.book(
        { hold: held.id, ...person },
        { key, token: held.code },
      )
      change({ made, making: undefined })
    },
    (error) => {
      if (!isProblem(error, 'invalid-input')) {
        changeMaking({ typed, mistakes: {} })
        return takenMeanwhile(error)
      }
      const wrong = error.problem.errors?.map(({ at }) => at.slice(1)) ?? []
      const found = sorts.filter((sort) => wrong.includes(sort)).map((sort) => [sort, said[sort]])
      if (found.length > 0) show(Object.fromEntries(found))
      return found.length > 0
    },
  )
}

/** A booking that reception makes: a time, then who comes. */
export function drawMaking() {
  const { making } = state
  if (!making) return false
  const said = words()
  const { visit, times, held } = making
  const sayVisit = visit.map(({ service, persons }) =>
    persons > 1 ? `${plain(service.title)} (${said.persons(persons)})` : plain(service.title),
  )
  const drop = () => {
    change({ making: undefined })
    focusOn('#asked')
  }
  return h(
    'section',
    { key: 'making', class: 'asked', 'aria-labelledby': 'making' },
    h(
      'h2',
      { key: held ? 'who' : 'when', id: 'making', tabindex: -1 },
      held ? said.whoComes(sayMoment(held.on, held.at, held.clock)) : said.newBooking,
    ),
    h('p', { key: 'visit', class: 'hint' }, sayVisit.join(' · ')),
    held
      ? drawWho(making, held)
      : [
          drawTimes(times, {
            ask: (asked) => askTimes(making, asked),
            take: (start) => take(making, start),
          }),
          h(
            'p',
            { key: 'drop', class: 'acts' },
            drawButton(said.cancel, drop, { second: true, about: said.newBooking }),
          ),
        ],
  )
}

/** @param {Making} making @param {NonNullable<Making['held']>} held */
function drawWho({ typed, mistakes }, held) {
  const said = words()
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    book(held, new FormData(/** @type {HTMLFormElement} */ (event.target)))
  }
  const field = (/** @type {'name' | 'phone' | 'email'} */ id, hint = '') =>
    drawField(id, said[id], { value: typed[id], hint, mistake: mistakes[id] })
  return h(
    'form',
    { key: `who ${held.id}`, onsubmit, novalidate: true },
    h('p', { class: 'note' }, said.heldUntil(held.heldUntilAt)),
    drawMistakes(mistakes),
    field('name'),
    field('phone', said.phoneHint),
    field('email', said.oneContact),
    h(
      'p',
      { class: 'field' },
      h('label', { for: 'language' }, said.lettersIn),
      h(
        'select',
        { id: 'language', name: 'language' },
        Object.entries(said.languages).map(([id, text]) =>
          h('option', { key: id, value: id, selected: id === (typed.language ?? 'uk') }, text),
        ),
      ),
    ),
    h(
      'p',
      { class: 'acts' },
      drawButton(said.cancel, () => leave(held), { second: true, about: said.newBooking }),
      drawButton(said.anotherTime, () => void otherTime(held), { second: true }),
      h('button', { class: 'button' }, said.confirmBooking),
    ),
  )
}
