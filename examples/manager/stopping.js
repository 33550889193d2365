// @ts-check
import { act, announce, focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { drawButton } from './button.js'
import { change, state } from './state.js'
import { words } from './words.js'

/** @param {import('./state.js').Stop} asked */
const confirm = ({ branch, reason }) =>
  act(async (key) => {
    change({ stopping: undefined })
    focusOn('main h1')
    if (reason) await office.network.pauseBranch({ branch, reason }, { key })
    else await office.network.resumeBranch({ branch }, { key })
    announce(reason ? words().stoppedNow : words().resumed)
  })

/** Asks before service stops, or goes on; Esc says no. */
export function drawStopping() {
  const { stopping, branches } = state
  if (!stopping) return false
  const said = words()
  const title = plain(branches?.find(({ id }) => id === stopping.branch)?.title)
  const { reason } = stopping
  const no = () => change({ stopping: undefined })
  return h(
    'dialog',
    { key: 'question', 'aria-labelledby': 'question', onclose: no },
    h(
      'h2',
      { id: 'question' },
      reason ? said.stopAsk(title, said.paused[reason]) : said.resumeAsk(title),
    ),
    h('p', null, reason ? said.stopHint : said.resumeHint),
    h(
      'p',
      { class: 'acts' },
      drawButton(said.back, no, { second: true }),
      drawButton(reason ? said.yesStop : said.yesResume, () => void confirm(stopping)),
    ),
  )
}
