import { day, days, start } from '@transparent-office/sdk/testing'
import { equal, test } from '../../testing/claims.ts'
import { StepsWalk } from '../../testing/walk-steps.ts'
import {
  cursorMoved,
  dayOpened,
  daysCame,
  daysWanted,
  laterShown,
  monthShown,
  nothingChosen,
  timeChosen,
  type ChoosingState,
} from './choosing-steps.ts'

const walk = (state: Partial<ChoosingState> = {}) =>
  new StepsWalk<ChoosingState>({ ...nothingChosen, ...state })
const early = start('2026-11-24', '09:15')

test('the first day with times is open, nothing is chosen', () => {
  const at = walk()
  equal(at.did(daysCame, [day('2026-11-23', 'full'), ...days()]), [undefined, undefined])
  equal([at.state.openOn, at.state.chosen], ['2026-11-24', undefined])
})

test('what was open and chosen stays as long as the office offers it', () => {
  const at = walk({ openOn: '2026-11-25', chosen: early })
  at.did(daysCame, days())
  equal([at.state.openOn, at.state.chosen?.startsAt], ['2026-11-25', early.startsAt])
  at.did(daysCame, [day('2026-11-24', ['11:20'])])
  equal([at.state.openOn, at.state.chosen], ['2026-11-24', undefined])
})

test('the time an address asks for is chosen on its day, and asked for once', () => {
  const at = walk({ openOn: '2026-11-24', wanted: early.startsAt })
  at.did(daysCame, days())
  equal([at.state.chosen?.startsAt, at.state.wanted], [early.startsAt, undefined])
  const other = walk({ openOn: '2026-11-25', wanted: early.startsAt })
  other.did(daysCame, days())
  equal(other.state.chosen, undefined)
})

test('a day that is opened leads to its times, and back to the days', () => {
  const at = walk()
  equal(at.did(dayOpened, '2026-11-25')[0], '#times')
  equal([at.state.openOn, at.state.cursor], ['2026-11-25', '2026-11-25'])
  equal(at.did(timeChosen, early)[0], undefined)
  equal(at.state.chosen, early)
  equal(at.did(daysWanted)[0], '.days [aria-pressed="true"]')
  at.did(laterShown)
  equal(at.state.shown, 10)
})

test('the month begins at the open day, and the focus follows the keys', () => {
  const at = walk({ openOn: '2026-11-25' })
  equal(at.did(monthShown, true)[0], '.month [tabindex="0"]')
  equal([at.state.asMonth, at.state.cursor], [true, '2026-11-25'])
  equal(at.did(cursorMoved, '2026-11-26')[0], '.month [tabindex="0"]')
  equal([at.state.cursor, at.state.openOn], ['2026-11-26', '2026-11-25'])
  equal(at.did(daysWanted)[0], '.month [tabindex="0"]')
  equal(at.did(monthShown, false)[0], '.days button')
})
