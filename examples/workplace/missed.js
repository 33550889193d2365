// @ts-check
import { act, announce } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { office } from '/shared/office.js'
import { drawButton } from './button.js'
import { words } from './words.js'

/** Puts a missed ticket back into the queue. @param {{id: string, number: string}} ticket */
export const restore = ({ id, number }) =>
  act(async (key) => {
    await office.queue.restore({ id }, { key })
    announce(words().restored(number))
  })

/** Tickets missed today, each with the press that puts it back. @param {{id: string, number: string}[]} missed */
export const drawMissed = (missed) =>
  h(
    'ul',
    { key: 'missed-list', class: 'missed' },
    missed.map((one) =>
      h(
        'li',
        { key: one.id },
        h('b', null, one.number),
        drawButton(words().restore, () => void restore(one), { second: true, about: one.number }),
      ),
    ),
  )
