import { day, days, start } from '@transparent-office/sdk/testing'
import { equal, test } from '../testing/claims.ts'
import { dayRows, firstRows } from './day-rows.ts'
import { dayByKey, months } from './months.ts'
import { nearestStarts } from './nearest-starts.ts'
import { partsOfDay } from './parts-of-day.ts'

test('closed days in a row share a row; full days stand alone; past days are left out', () => {
  const rows = dayRows([
    day('2026-11-23', 'past'),
    day('2026-11-24', ['09:15']),
    day('2026-11-26', 'full'),
    day('2026-11-28', 'closed'),
    day('2026-11-29', 'closed'),
  ])
  equal(
    rows.map((row) => row.days.map(({ on }) => on)),
    [['2026-11-24'], ['2026-11-26'], ['2026-11-28', '2026-11-29']],
  )
})

test('the list ends after as many open days as asked', () => {
  const rows = firstRows(dayRows(days()), 5)
  equal(rows.filter((row) => row.open).length, 5)
  equal(rows.at(-1)?.open, true)
  equal(firstRows(dayRows(days()), 500).length, dayRows(days()).length)
})

test('morning ends at noon, evening begins at five', () => {
  const parts = partsOfDay(
    ['11:59', '12:00', '16:59', '17:00'].map((at) => start('2026-11-24', at)),
  )
  equal(
    parts.map(([part, starts]) => [part, starts.length]),
    [
      ['morning', 1],
      ['day', 2],
      ['evening', 1],
    ],
  )
})

test('nearest times are near the wanted one, without it, in order', () => {
  const near = nearestStarts(days(), start('2026-11-24', '09:35'), 3)
  equal(
    near.map(({ on, at }) => `${on} ${at}`),
    ['2026-11-24 09:15', '2026-11-24 09:55', '2026-11-24 11:20'],
  )
})

test('months are stacked by weeks from Monday, without past weeks', () => {
  const [november, december] = months(days())
  equal(november?.weeks.length, 2)
  equal(
    november?.weeks[0]?.map((cell) => (typeof cell === 'object' ? cell.on.slice(8) : cell)),
    ['23', '24', '25', '26', '27', '28', '29'],
  )
  equal(december?.weeks[0]?.[0], undefined)
})

test('keys walk the month and stop at its ends', () => {
  equal(dayByKey(days(), '2026-11-24', 'ArrowDown'), '2026-12-01')
  equal(dayByKey(days(), '2026-11-26', 'Home'), '2026-11-23')
  equal(dayByKey(days(), '2026-11-26', 'End'), '2026-11-29')
  equal(dayByKey(days(), '2026-11-23', 'ArrowLeft'), '2026-11-23')
  equal(dayByKey(days(), '2026-12-20', 'PageDown'), '2026-12-22')
  equal(dayByKey(days(), '2026-11-24', 'Enter'), undefined)
})
