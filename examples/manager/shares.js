// @ts-check
import { h } from '/shared/draw.js'
import { drawTable } from './table.js'
import { words } from './words.js'

/**
 * @typedef {import('./state.js').Timetable['pools'][number]} Pool
 * @typedef {NonNullable<Pool['seats']>} Seats
 * @typedef {'online' | 'reception' | 'phone'} Share
 */

export const shareNames = /** @type {const} */ (['online', 'reception', 'phone'])

/** Whose the seats of a pool are; all are for who books online when nothing is said. @param {Pool} pool @returns {Seats} */
export const seatsOf = ({ seats }) =>
  seats ?? { shares: { online: 100, reception: 0, phone: 0 }, release: [] }

/** A pool by its lines and its size: two may share a line. @param {Pool} pool */
export const sayPool = ({ letters, workplaces }) => words().poolNamed(letters.join(' '), workplaces)

/** When seats open to all, share by share; nothing where all are open at once. @param {Seats} seats */
const sayRelease = ({ shares, release }) =>
  shareNames.flatMap((share) => {
    const said = words()
    const rule = release.find((one) => one.share === share)
    if (rule) return said.opens(said.shareNames[share], rule.daysBefore, rule.at)
    return share !== 'online' && shares[share] > 0 ? said.neverOpens(said.shareNames[share]) : []
  })

/** Whose the seats are, in a sentence. @param {Seats} seats */
export const saySeats = (seats) =>
  [
    shareNames
      .map((share) => `${words().shareNames[share]} — ${words().percent(seats.shares[share])}`)
      .join(', '),
    ...sayRelease(seats),
  ].join('. ')

/** Whose the seats for booking are, pool by pool. @param {import('./state.js').Timetable} timetable */
export function drawShares({ pools }) {
  const said = words()
  return h(
    'section',
    { key: 'shares', 'aria-labelledby': 'shares' },
    h('h2', { id: 'shares' }, said.shares),
    h('p', { class: 'hint' }, said.sharesHint),
    drawTable(
      'shares',
      [said.lines, ...shareNames.map((share) => said.shareNames[share]), said.whenOpen],
      pools.map((pool) => {
        const seats = seatsOf(pool)
        const rules = sayRelease(seats)
        return {
          key: pool.id,
          cells: [
            h('span', { class: 'lines' }, h('span', null, sayPool(pool))),
            ...shareNames.map((share) => said.percent(seats.shares[share])),
            rules.length > 0
              ? h(
                  'span',
                  { class: 'lines' },
                  rules.map((rule) => h('span', null, rule)),
                )
              : said.atOnce,
          ],
        }
      }),
    ),
  )
}

/** Places by whose they are, before a change and with it. @param {import('./state.js').Plan} plan */
export function drawSharesChange({ kind, change: { shares, sharesBefore, preview } }) {
  if (!shares || !sharesBefore) return false
  const said = words()
  const differ = shareNames.filter(
    (share) => share !== 'online' && (shares[share] || sharesBefore[share]),
  )
  if (differ.length === 0) return false
  return h(
    'section',
    { key: 'by-share', 'aria-labelledby': 'by-share' },
    h('h2', { id: 'by-share' }, said.shares),
    kind !== 'day' &&
      kind !== 'reset' &&
      h('p', { key: 'counted', class: 'hint' }, said.sharesCounted),
    drawTable(
      'by-share',
      preview
        ? [said.whose, said.placesNow, said.placesThen]
        : [said.whose, said.placesWere, said.placesNow],
      shareNames.map((share) => ({
        key: share,
        cells: [
          said.shareNames[share],
          said.number(sharesBefore[share]),
          said.number(shares[share]),
        ],
      })),
    ),
  )
}
