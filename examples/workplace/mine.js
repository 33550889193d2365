// @ts-check
import { focusOn, read } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { sayOfDay, sayTerm } from '/shared/say.js'
import { drawButton } from './button.js'
import { drawDecide } from './decide.js'
import { drawList, drawReload } from './papers.js'
import { change, state } from './state.js'
import { words } from './words.js'

/** A controller decides nothing and looks at all. */
const decides = () => state.me?.roles.some(({ role }) => role === 'official' || role === 'manager')

/** Asks for the official's applications, the nearest deadline first. */
export const loadMine = () =>
  read(async () => {
    const list = decides() ? 'mine' : 'all'
    const { items } = await office.applications.listApplications({ list })
    change({ mine: items })
  })

/** @param {string} number */
const open = (number) =>
  read(async () => {
    const application = await office.applications.showApplication({ number })
    change({ application, deciding: { mistakes: {} } })
    focusOn('main h1')
  })

const back = () => {
  change({ application: undefined, deciding: undefined })
  focusOn('main h1')
  void loadMine()
}

/** The official's list, or one application of it. */
export function drawMine() {
  const said = words()
  if (state.application) return drawApplication(state.application)
  return [
    h('h1', { key: 'heading', tabindex: -1 }, decides() ? said.mine : said.all),
    drawReload(() => void loadMine()),
    drawList('mine', state.mine, (number) =>
      drawButton(said.open, () => void open(number), { second: true, about: number }),
    ),
  ]
}

/** @param {import('./state.js').StaffApplication} application */
function drawApplication(application) {
  const said = words()
  const { number, service, decisionBy, decisionByAt, applicant, papers, decision, may } =
    application
  const states = {
    brought: said.brought,
    'from-register': said.fromRegister,
    missing: said.missing,
  }
  const title = (/** @type {string} */ id) =>
    plain(service.documents.find((one) => one.id === id)?.title) || id
  return [
    h(
      'p',
      { key: 'back' },
      h('button', { type: 'button', class: 'link', onclick: back }, said.back),
    ),
    h('h1', { key: `heading-${number}`, tabindex: -1 }, number),
    h('p', { key: 'service', class: 'lead' }, plain(service.title)),
    decisionBy &&
      h(
        'p',
        { key: 'by' },
        h('b', null, said.decisionBy(sayTerm(sayOfDay(decisionBy), decisionByAt))),
      ),
    h('h2', { key: 'applicant' }, said.applicant),
    h(
      'p',
      { key: 'who' },
      [applicant.name, applicant.phone, applicant.email].filter(Boolean).join(' · '),
    ),
    h('h2', { key: 'papers' }, said.papers),
    h(
      'ul',
      { key: 'ticked', class: 'ticked' },
      papers.map(({ document, state: at }) =>
        h('li', { class: at }, `${title(document)} — ${states[at]}`),
      ),
    ),
    decision
      ? h(
          'p',
          { key: 'decided', class: 'note good' },
          said.decided[/** @type {'granted'} */ (decision.outcome)],
        )
      : may.includes('decide') && drawDecide(application),
  ]
}
