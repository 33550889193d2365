// @ts-check
import { focusOn } from '/shared/act.js'
import { change } from './state.js'

/** What is shown of what was asked; its heading takes the focus. @param {import('./state.js').Asked} asked */
export function showAsked(asked) {
  change({ asked, note: undefined })
  focusOn('#found')
}
