// @ts-check
import { act, announce, focusOn, read } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { sayDay, sayTerm } from '/shared/say.js'
import { drawButton } from './button.js'
import { change, state } from './state.js'
import { words } from './words.js'

/** Asks for what waits for a clerk's step. */
export const loadPapers = () =>
  read(async () => {
    const [toForward, toHandOver] = await Promise.all([
      office.applications.listApplications({ list: 'to-forward' }),
      office.applications.listApplications({ list: 'to-hand-over' }),
    ])
    change({ toForward: toForward.items, toHandOver: toHandOver.items })
  })

/** @param {string} number */
const forward = (number) =>
  act(async (key) => {
    await office.applications.forward({ number }, { key })
    change({ toForward: state.toForward?.filter((one) => one.number !== number) })
    announce(words().forwarded(number))
  })

/** @param {string} number */
export const confirmHandingOver = (number) =>
  act(async (key) => {
    change({ handingOver: undefined })
    await office.applications.handOver({ number }, { key })
    change({ toHandOver: state.toHandOver?.filter((one) => one.number !== number) })
    announce(words().handedOver(number))
    focusOn('main h1')
  })

/** Papers that wait: some to be forwarded, some results to be handed over. */
export function drawPapers() {
  const said = words()
  return [
    h('h1', { key: 'heading', tabindex: -1 }, said.rooms.papers),
    drawReload(() => void loadPapers()),
    h('h2', { key: 'forward' }, said.toForward),
    drawList('to-forward', state.toForward, (number) =>
      drawButton(said.forward, () => void forward(number), { second: true, about: number }),
    ),
    h('h2', { key: 'hand-over' }, said.toHandOver),
    drawList('to-hand-over', state.toHandOver, (number) =>
      drawButton(said.handOver, () => change({ handingOver: number }), {
        second: true,
        about: number,
      }),
    ),
  ]
}

/**
 * A list of applications with what to do with each.
 *
 * @param {string} key
 * @param {import('./state.js').ApplicationSummary[] | undefined} items
 * @param {(number: string) => import('/shared/draw.js').Drawing} drawAct
 */
export function drawList(key, items, drawAct) {
  const said = words()
  if (!items) return h('p', { key, class: 'hint' }, '…')
  if (items.length === 0) return h('p', { key, class: 'hint' }, said.none)
  return h(
    'table',
    { key },
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        [said.application, said.service, said.deadline, said.act].map((text) =>
          h('th', { scope: 'col' }, text),
        ),
      ),
    ),
    h(
      'tbody',
      null,
      items.map(({ number, service, decisionBy, decisionByAt }) =>
        h(
          'tr',
          { key: number },
          h('th', { scope: 'row' }, number),
          h('td', null, plain(service.title)),
          h('td', null, decisionBy ? sayTerm(sayDay(decisionBy), decisionByAt) : said.noDeadline),
          h('td', null, drawAct(number)),
        ),
      ),
    ),
  )
}

/** Lists are not followed live: a press asks anew. @param {() => void} onclick */
export const drawReload = (onclick) =>
  h('p', { key: 'reload' }, h('button', { type: 'button', class: 'link', onclick }, words().reload))
