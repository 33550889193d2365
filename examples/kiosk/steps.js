// @ts-check
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { sayOutlook, sayWaitingPeople } from '/shared/say.js'
import { drawBooking } from './booking.js'
import { drawGone, sayGone } from './gone.js'
import { change, go, state } from './state.js'
import { drawTicket, takeTicket } from './ticket.js'
import { groupLines, pageOf } from './themes.js'
import { words } from './words.js'

/** What a screen shows. @param {import('./state.js').Step} step */
export function drawStep(step) {
  if (step.at === 'themes') return drawThemes()
  if (step.at === 'lines') return drawLines(step.lines)
  if (step.at === 'services') return drawServices(step)
  if (step.at === 'wait') return drawWait(step)
  if (step.at === 'ticket') return drawTicket(step)
  if (step.at === 'booking') return drawBooking()
  const said = words()
  if (step.at === 'priority') return drawText(said.priorityHeading, said.priorityText)
  if (step.at === 'help') {
    const call = state.phone ? [said.call(state.phone)] : []
    return drawText(said.helpHeading, [...said.helpText, ...call])
  }
  return [
    h('h1', { key: 'welcome', tabindex: -1 }, said.welcome),
    drawChoices([
      { key: 'booking', text: said.haveBooking, step: { at: 'booking' } },
      { key: 'ticket', text: said.takeTicket, step: { at: 'themes' } },
      { key: 'priority', text: said.priority, step: { at: 'priority' } },
    ]),
  ]
}

/** @param {string} heading @param {string[]} says */
const drawText = (heading, says) => [
  h('h1', { key: heading, tabindex: -1 }, heading),
  says.map((text) => h('p', { key: text, class: 'lead' }, text)),
]

/**
 * Large buttons, six at most.
 *
 * @param {{key: string, text: string, hint?: string | undefined, step: import('./state.js').Step}[]} choices
 */
const drawChoices = (choices) =>
  h(
    'ul',
    { key: 'choices', class: choices.length <= 3 ? 'choices few' : 'choices' },
    choices.map(({ key, text, hint, step }) =>
      h(
        'li',
        { key },
        h(
          'button',
          { type: 'button', onclick: () => go(step) },
          h('b', null, text),
          hint && h('span', null, hint),
        ),
      ),
    ),
  )

const linesNow = () => state.task?.lines ?? []
const hallTitle = (/** @type {string} */ id) =>
  plain(state.branch?.halls.find((hall) => hall.id === id)?.title)

/** @param {import('./state.js').LineToJoin} line */
function sayWaiting({ gone, ...line }) {
  if (gone) return sayGone(gone)
  return [sayBefore(line), sayOutlook(line)].filter(Boolean).join('. ')
}

/** Who would be called before; of an office that tells it not, who waits in the line. @param {{waiting: number, ahead?: number | undefined, outlook?: string | undefined}} line */
function sayBefore({ waiting, ahead = waiting, outlook }) {
  if (outlook === 'at-once') return ''
  return ahead === 0 ? words().nobody : sayWaitingPeople(ahead)
}

function drawThemes() {
  const said = words()
  const groups = groupLines(linesNow())
  if (groups.length === 1) return drawLines(linesNow().map(({ letter }) => letter))
  return [
    h('h1', { key: 'themes', tabindex: -1 }, said.whatFor),
    drawChoices(
      groups.map((lines) => ({
        key: lines.map(({ letter }) => letter).join(''),
        text: lines.map(({ title }) => plain(title)).join(' · '),
        hint: hallTitle(lines[0]?.hall ?? ''),
        step: { at: 'lines', lines: lines.map(({ letter }) => letter) },
      })),
    ),
  ]
}

/** @param {string[]} letters */
const drawLines = (letters) => [
  h('h1', { key: 'lines', tabindex: -1 }, words().whatFor),
  drawChoices(
    linesNow()
      .filter(({ letter }) => letters.includes(letter))
      .map((line) => ({
        key: line.letter,
        text: plain(line.title),
        hint: sayWaiting(line),
        step: { at: 'services', letter: line.letter, page: 0 },
      })),
  ),
]

/** @param {Extract<import('./state.js').Step, {at: 'services'}>} step */
function drawServices({ letter, page }) {
  const said = words()
  const services = linesNow().find((line) => line.letter === letter)?.services ?? []
  const { shown, more } = pageOf(services, page)
  const pages = Math.ceil(services.length / 5)
  return [
    h('h1', { key: `services-${page}`, tabindex: -1 }, said.whichService),
    drawChoices([
      ...shown.map(({ id, title }) => ({
        key: id,
        text: plain(title),
        step: /** @type {const} */ ({ at: 'wait', letter, service: id }),
      })),
      ...(more
        ? [
            {
              key: 'more',
              text: said.more,
              step: /** @type {const} */ ({ at: 'services', letter, page: (page + 1) % pages }),
            },
          ]
        : []),
    ]),
  ]
}

/** The wait comes before the ticket. @param {Extract<import('./state.js').Step, {at: 'wait'}>} step */
function drawWait({ letter, service }) {
  const said = words()
  const line = linesNow().find((one) => one.letter === letter)
  if (!line) return []
  if (line.gone) return drawGone(line.gone)
  const title = line.services.find(({ id }) => id === service)?.title
  const hall = state.branch?.halls.find(({ id }) => id === line.hall)
  const way = [plain(hall?.title), plain(hall?.way)].filter(Boolean).join(', ')
  return [
    h('h1', { key: 'wait', tabindex: -1 }, plain(title)),
    h(
      'p',
      { key: 'how-long', class: line.wait || line.outlook ? 'large' : 'lead' },
      sayOutlook(line) ?? said.noWait,
    ),
    sayBefore(line) && h('p', { key: 'people', class: 'lead' }, sayBefore(line)),
    way && h('p', { key: 'hall', class: 'lead' }, said.hall(way)),
    state.chosen.length > 0 &&
      h('p', { key: 'with', class: 'lead' }, said.together(state.chosen.map(titleOf).join(' · '))),
    h(
      'p',
      { key: 'take', class: 'acts' },
      h(
        'button',
        { type: 'button', class: 'button huge', onclick: () => void takeTicket(service) },
        said.takeTicket,
      ),
      state.chosen.length < servicesMost - 1 &&
        h(
          'button',
          { type: 'button', class: 'button second huge', onclick: () => addAnother(service) },
          said.another,
        ),
    ),
  ]
}

const servicesMost = 6

/** @param {string} service */
const titleOf = (service) =>
  plain(
    linesNow()
      .flatMap(({ services }) => services)
      .find(({ id }) => id === service)?.title,
  )

/** Keeps a service and goes on to choose one more. @param {string} service */
function addAnother(service) {
  change({ chosen: [...state.chosen.filter((one) => one !== service), service] })
  go({ at: 'themes' })
}
