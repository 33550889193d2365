// @ts-check
import { focusOn } from '/shared/act.js'
import { ask } from '../question.js'
import { letGo } from './open-card.js'
import { words } from './words.js'

/** Asks before what was typed goes. */
export const discard = () =>
  ask({
    heading: words().discardAsk,
    hint: words().discardHint,
    yes: words().yesDiscard,
    answer: () => {
      letGo()
      focusOn('main h1')
    },
  })
