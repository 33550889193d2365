import { start } from '@transparent-office/sdk/testing'
import { equal, test } from '../testing/claims.ts'
import { StepsWalk } from '../testing/walk-steps.ts'
import { nothingChosen, timeChosen } from '../ticket-booking/when/choosing-steps.ts'
import { began, branchShown, formReset, timeMissed, type PickerState } from './picker-steps.ts'

const early = start('2026-11-24', '09:15')

test('another branch has other times; the same one keeps what was chosen', () => {
  const walk = new StepsWalk<PickerState>(nothingChosen)
  walk.did(began, false)
  walk.did(branchShown, 'central')
  walk.did(timeChosen, early)
  walk.did(branchShown, 'central')
  equal(walk.state.chosen, early)
  walk.did(branchShown, 'station')
  equal([walk.state.branch, walk.state.chosen], ['station', undefined])
})

test('a form without its time says so, until it is begun anew', () => {
  const walk = new StepsWalk<PickerState>(nothingChosen)
  equal(walk.did(timeMissed), ['.note', undefined])
  walk.did(timeChosen, early)
  walk.did(formReset)
  equal([walk.state.missing, walk.state.chosen], [false, undefined])
})
