// @ts-check
import { h } from '/shared/draw.js'
import { office } from '/shared/office.js'
import { officeNow, onTheWall } from '/shared/office-clock.js'
import { sayDay, sayTime } from '/shared/say.js'
import { drawButton } from './button.js'
import { state } from './state.js'
import { words } from './words.js'

/**
 * @typedef {import('./state.js').Times} Times
 * @typedef {import('./state.js').Start} Start
 */

const [perDay, daysAfter] = [6, 2]

/** Times are looked for from today on. @param {Times['by']} by @returns {Times} */
export const beginTimes = (by) => ({ by, from: onTheWall(officeNow()).on })

/**
 * Finds the nearest times of a visit at this branch, with the seats that are kept for who asks: all of
 * the first day there are any, some of the days after it.
 *
 * @param {{id: string, persons: number}[]} services
 * @param {Times} times
 * @returns {Promise<Times>}
 */
export async function findTimes(services, { by, from }) {
  const asked = {
    visit: services.map(
      ({ id, persons }) => /** @type {`${string}:${number}`} */ (`${id}:${persons}`),
    ),
    branch: state.queue?.branch.id,
    by,
  }
  const { days } = await office.bookings.listAvailability({ ...asked, from, limit: perDay })
  const [first, ...later] = days.filter(({ starts }) => starts.length > 0)
  if (!first) return { by, from, starts: [] }
  const { on } = first
  const whole = await office.bookings.listAvailability({ ...asked, from: on, to: on })
  const starts = [...whole.days, ...later.slice(0, daysAfter)].flatMap((day) => day.starts)
  return { by, from, starts }
}

/**
 * Who asks and from which day on, then the times there are.
 *
 * @param {Times} times
 * @param {{ask: (times: Times) => unknown, take: (start: Start) => unknown}} acts
 */
export function drawTimes({ by, from, starts = [] }, { ask, take }) {
  const said = words()
  const days = [...new Set(starts.map(({ on }) => on))]
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const typed = new FormData(/** @type {HTMLFormElement} */ (event.target))
    const chosen = /** @type {Times['by']} */ (typed.get('by'))
    void ask({ by: chosen, from: String(typed.get('from-day')) || beginTimes(by).from })
  }
  return [
    h(
      'form',
      { key: 'which-times', class: 'which-times', onsubmit, novalidate: true },
      h(
        'fieldset',
        null,
        h('legend', null, said.whoAsks),
        /** @type {const} */ (['reception', 'phone']).map((one) =>
          h(
            'label',
            { class: 'pick' },
            h('input', { type: 'radio', name: 'by', value: one, checked: one === by }),
            said.asks[one],
          ),
        ),
      ),
      h(
        'p',
        { class: 'field' },
        h('label', { for: 'from-day' }, said.fromDay),
        h('input', { id: 'from-day', name: 'from-day', type: 'date', value: from }),
      ),
      h('button', { class: 'button second' }, said.showTimes),
    ),
    h(
      'h2',
      { key: 'starts', id: 'starts', tabindex: -1 },
      days.length > 0 ? said.nearestTimes : said.noTimes,
    ),
    days.map((on) => [
      h('h3', { key: on }, sayDay(on)),
      h(
        'ul',
        { key: `${on} times`, class: 'starts' },
        starts
          .filter((start) => start.on === on)
          .map((start) =>
            h(
              'li',
              { key: start.startsAt },
              drawButton(sayTime(start.at, start.clock), () => void take(start), {
                second: true,
                about: sayDay(on),
              }),
            ),
          ),
      ),
    ]),
  ]
}
