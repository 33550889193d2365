// @ts-check
import { read } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { sayDay, sayWeekday } from '/shared/say.js'
import { branchNow } from './branches.js'
import { drawButton } from './button.js'
import { drawDayForm } from './day-form.js'
import { lookAt } from './look-at.js'
import { drawPlan } from './planned.js'
import { writeHours } from './read-hours.js'
import { drawShares } from './shares.js'
import { drawSharesForm } from './shares-form.js'
import { change, state } from './state.js'
import { drawTable } from './table.js'
import { drawWeekForm } from './week-form.js'
import { words } from './words.js'

/** Asks for the timetable of the shown branch. */
export const loadTimetable = () =>
  read(async () => {
    const { branch } = state
    if (!branch) return
    const timetable = await office.bookings.showTimetable({ branch })
    if (branch === state.branch) change({ timetable })
  })

/** @param {string} on */
const lookAtReset = (on) =>
  lookAt({
    kind: 'reset',
    on,
    says: words().asTheWeek(sayDay(on)),
    ask: ({ key, ...options }) =>
      office.bookings.resetDay({ branch: state.branch ?? '', on, ...options }, { key }),
  })

/** The timetable: the week, the days that differ, and what can be changed; each change is looked at first. */
export function drawTimetable() {
  const said = words()
  const branch = branchNow()
  const { plan, timetable } = state
  if (plan) return drawPlan(plan)
  return [
    h('h1', { key: 'heading', tabindex: -1 }, said.timetableOf(plain(branch?.title))),
    timetable && [
      drawWeek(timetable),
      drawSpecialDays(timetable),
      drawDayForm(),
      drawWeekForm(timetable),
      drawShares(timetable),
      drawSharesForm(timetable),
      drawPools(timetable),
    ],
  ]
}

/** Weekly hours, one set a validity. @param {import('./state.js').Timetable} timetable */
export function drawWeek({ hours }) {
  const said = words()
  const validities = [...new Set(hours.map(validityOf))]
  return h(
    'section',
    { key: 'week', 'aria-labelledby': 'week' },
    h('h2', { id: 'week' }, said.week),
    validities.map((validity) => {
      const own = hours.filter((one) => validityOf(one) === validity)
      const [{ validFrom, validTo }] = /** @type {[typeof own[number]]} */ (own)
      const dates = [
        validFrom && said.validFrom(sayDay(validFrom)),
        validTo && said.validTo(sayDay(validTo)),
      ].filter(Boolean)
      return [
        dates.length > 0 && h('h3', { key: `dates ${validity}` }, dates.join(' ')),
        drawTable(
          `week ${validity}`,
          [said.weekday, said.doors],
          [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
            key: String(weekday),
            cells: [
              sayWeekday(weekday),
              writeHours(own.filter((one) => one.weekday === weekday)) || said.closedThen,
            ],
          })),
        ),
      ]
    }),
  )
}

/** @param {{validFrom?: string, validTo?: string}} hours */
const validityOf = ({ validFrom = '', validTo = '' }) => `${validFrom} ${validTo}`

/** @param {import('./state.js').Timetable} timetable */
function drawSpecialDays({ specialDays }) {
  const said = words()
  return h(
    'section',
    { key: 'special', 'aria-labelledby': 'special' },
    h('h2', { id: 'special' }, said.specialDays),
    specialDays.length === 0
      ? h('p', { key: 'none', class: 'hint' }, said.noSpecialDays)
      : h(
          'ul',
          { key: 'days', class: 'others' },
          specialDays.map(({ on, hours, reason, note }) =>
            h(
              'li',
              { key: on },
              h(
                'span',
                null,
                h('b', null, sayDay(on)),
                `: ${writeHours(hours) || said.closedThen}. `,
                plain(note) || said.reasons[/** @type {'other'} */ (reason)] || reason,
              ),
              drawButton(said.reset, () => void lookAtReset(on), {
                second: true,
                about: sayDay(on),
              }),
            ),
          ),
        ),
  )
}

/** Desks planned in each pool. @param {import('./state.js').Timetable} timetable */
function drawPools({ pools }) {
  const said = words()
  return h(
    'details',
    { key: 'pools' },
    h('summary', null, said.pools),
    drawTable(
      'pools',
      [said.lines, said.workplaces, said.desksPlanned],
      pools.map(({ id, letters, workplaces, hours }) => ({
        key: id,
        cells: [
          letters.join(' '),
          String(workplaces),
          [...new Set(hours.map(({ desks }) => desks))].join('–') || '0',
        ],
      })),
    ),
  )
}
