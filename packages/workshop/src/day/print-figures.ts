import { scores } from '@transparent-office/words/look/face-features'
import type { Figures, Spread } from './figures.ts'

const percent = (share: number) => `${(share * 100).toFixed(1)} %`
const minutes = ({ count, p50, p90 }: Spread) =>
  count === 0 ? 'nobody' : `${p50} / ${p90} min (${count})`

/** The figures as a table for people. */
export function printFigures(figures: Figures): string {
  const {
    visits,
    tickets,
    served,
    waits,
    waitsUndisturbed,
    lateness,
    latenessUndisturbed,
    passedOver,
    told,
    toldUndisturbed,
    rangeAtHalfHour: range,
    rating,
    happened,
  } = figures
  const rows: [string, string][] = [
    ['Visits', `${visits} with ${tickets} tickets, ${served} served`],
    ['Booked', `${happened.booked ?? 0}; ${happened['did not turn up'] ?? 0} did not turn up`],
    ['Missed the call', `${happened['missed the call'] ?? 0}, ${happened.restored ?? 0} restored`],
    ['Wait without a booking, p50 / p90', minutes(waits['walk-in']!)],
    ['  without the air raid', minutes(waitsUndisturbed['walk-in']!)],
    ['Wait out of turn by law', minutes(waits.lawful!)],
    ['Called later than booked for', minutes(lateness)],
    ['  without the air raid', minutes(latenessUndisturbed)],
    [
      'Most passed-over walk-in (Q3)',
      `${passedOver.most} with a time before them, at most ${passedOver.boundOfMost} may be`,
    ],
    [
      '  of all walk-ins',
      `${passedOver.beyondBound} of ${passedOver.walkIns} beyond the bound; nearest to it ${percent(passedOver.nearestToBound)}`,
    ],
    ['Waits told that came true (Q7)', `${percent(told.share)} of ${told.told}`],
    ['  without the air raid', `${percent(toldUndisturbed.share)} of ${toldUndisturbed.told}`],
    [
      '  told around 30 min',
      range.count === 0 ? 'nobody' : `± ${range.p50} min, ± ${range.most} at most (${range.count})`,
    ],
    ['Clerks with somebody at the desk', percent(figures.utilisation)],
    ['Rating', `${rating.average} of ${scores.length} (${rating.count})`],
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n')
}
