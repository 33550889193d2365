// @ts-check
import { focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { drawField, drawMistakes } from '/shared/fields.js'
import { office } from '/shared/office.js'
import { officeNow, onTheWall } from '/shared/office-clock.js'
import { sayDay, sayWeekday } from '/shared/say.js'
import { lookAt } from './look-at.js'
import { readHours, writeHours } from './read-hours.js'
import { change, state, unmarked } from './state.js'
import { words } from './words.js'

const weekdays = [1, 2, 3, 4, 5, 6, 7]

/** The hours that hold last, to begin from. @param {import('./state.js').Timetable} timetable @returns {import('./state.js').WeekForm} */
function asPlanned({ hours }) {
  const latest = hours.reduce(
    (last, { validFrom = '' }) => (validFrom > last ? validFrom : last),
    '',
  )
  const own = hours.filter(({ validFrom = '' }) => validFrom === latest)
  return {
    from: '',
    days: weekdays.map((weekday) => writeHours(own.filter((one) => one.weekday === weekday))),
    mistakes: {},
  }
}

/** Pools that shall have another number of desks than workplaces, as it is planned now. */
const desksPlanned = () =>
  (state.timetable?.pools ?? []).flatMap(({ id, workplaces, hours }) => {
    const desks = Math.max(0, ...hours.map((one) => one.desks))
    return desks === workplaces ? [] : { pool: id, desks }
  })

/** @param {FormData} typed */
function check(typed) {
  const said = words()
  const from = String(typed.get('from') ?? '')
  const days = weekdays.map((weekday) => String(typed.get(`weekday-${weekday}`) ?? '').trim())
  /** @type {Record<string, string>} */
  const mistakes = {}
  if (from < onTheWall(officeNow()).on) mistakes.from = said.mistakes.from
  const hours = days.flatMap((text, at) => {
    const read = readHours(text)
    if (!read) mistakes[`weekday-${at + 1}`] = said.mistakes.weekday(sayWeekday(at + 1))
    return (read ?? []).map((one) => ({ weekday: at + 1, ...one }))
  })
  change({ ...unmarked(), weekForm: { from, days, mistakes } })
  if (Object.keys(mistakes).length > 0) return focusOn('#mistakes')
  const desks = desksPlanned()
  void lookAt({
    kind: 'week',
    on: from,
    says: said.newWeekFrom(sayDay(from)),
    ask: ({ key, ...options }) =>
      office.bookings.changeTimetable(
        { branch: state.branch ?? '', from, hours, desks, ...options },
        { key },
      ),
  })
}

/** Other weekly hours from a day on. @param {import('./state.js').Timetable} timetable */
export function drawWeekForm(timetable) {
  const said = words()
  const { from, days, mistakes } = state.weekForm ?? asPlanned(timetable)
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    check(new FormData(/** @type {HTMLFormElement} */ (event.target)))
  }
  return h(
    'form',
    { key: 'new-week', onsubmit, novalidate: true, 'aria-labelledby': 'week-heading' },
    h('h2', { id: 'week-heading' }, said.changeWeek),
    drawMistakes(mistakes),
    drawField('from', said.fromDay, { type: 'date', value: from, mistake: mistakes.from }),
    h('p', { key: 'hint', class: 'hint' }, said.weekHint),
    h(
      'div',
      { key: 'days', class: 'weekdays' },
      weekdays.map((weekday) =>
        drawField(`weekday-${weekday}`, sayWeekday(weekday), {
          value: days[weekday - 1],
          mistake: mistakes[`weekday-${weekday}`],
        }),
      ),
    ),
    h('p', { key: 'look', class: 'acts' }, h('button', { class: 'button' }, said.lookFirst)),
  )
}
