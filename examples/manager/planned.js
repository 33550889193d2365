// @ts-check
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { sayMoment } from '/shared/say.js'
import { branchNow } from './branches.js'
import { drawButton } from './button.js'
import { carryOut } from './look-at.js'
import { drawSharesChange } from './shares.js'
import { state } from './state.js'
import { drawTable } from './table.js'
import { words } from './words.js'

/** Shows another section. @type {(room: import('./state.js').Room) => void} */
let enter = () => {}

/** @param {typeof enter} how */
export const enterWith = (how) => {
  enter = how
}

/** What a change does to places and to each booked person: looked at before, told after. @param {import('./state.js').Plan} plan */
export function drawPlan(plan) {
  const said = words()
  const { preview, withdrawn, added, bookings } = plan.change
  const toPhone = bookings.filter(({ toldBy }) => toldBy === 'phone').length
  return [
    h('h1', { key: preview ? 'look' : 'done', tabindex: -1 }, preview ? said.look : said.planDone),
    h('p', { key: 'says', class: 'lead' }, `${plain(branchNow()?.title)}: ${plan.says}`),
    preview && h('p', { key: 'nothing', class: 'note' }, said.nothingYet),
    h(
      'ul',
      { key: 'sums', class: 'sums' },
      plan.kind !== 'shares' && [
        h('li', { key: 'withdrawn' }, said.withdrawn(withdrawn)),
        h('li', { key: 'added' }, said.added(added)),
      ],
      h('li', { key: 'unfit' }, said.unfit(bookings.length)),
    ),
    bookings.length > 0 && drawUnfit(plan),
    drawSharesChange(plan),
    h(
      'p',
      { key: 'acts', class: 'acts' },
      drawButton(preview ? said.back : said.toTimetable, () => enter('plan'), {
        key: 'back',
        second: true,
      }),
      preview
        ? drawButton(said.carryOut[plan.kind], () => void carryOut(plan), { key: 'do' })
        : toPhone > 0 && drawButton(said.phoneNow(toPhone), () => enter('phone'), { key: 'phone' }),
    ),
  ]
}

/** @param {import('./state.js').Plan} plan */
function drawUnfit({ change: { bookings, preview }, known }) {
  const said = words()
  return drawTable(
    'unfit',
    [said.when, said.who, preview ? said.willTell : said.told, said.keptTime],
    bookings.map(({ id, on, at, clock, toldBy, kept }) => ({
      key: id,
      cells: [
        sayMoment(on, at, clock),
        known[id]?.name ?? '—',
        toldBy === 'phone' ? said.byPhone(known[id]?.phone ?? '') : said.byMail,
        kept ? sayKept(kept) : said.noneKept,
      ],
    })),
  )
}

/** @param {{on: string, at: string, clock?: string, branch: string}} kept */
function sayKept({ on, at, clock, branch }) {
  const other = branch !== state.branch && state.branches?.find(({ id }) => id === branch)
  const when = sayMoment(on, at, clock)
  return other ? `${when}, ${plain(other.title)}` : when
}
