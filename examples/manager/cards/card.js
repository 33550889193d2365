// @ts-check
import { act, focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { drawField, drawMistakes } from '/shared/fields.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { drawButton } from '../button.js'
import { ask } from '../question.js'
import { discard } from './discard.js'
import { backToList } from './list.js'
import { beginToWrite, changeCard, draftHere, showKept } from './open-card.js'
import { drawPublicLook } from './public-look.js'
import { sayDate } from './say-card.js'
import { drawVersions } from './versions.js'
import { refusedAs } from './refused-as.js'
import { words } from './words.js'

/** @typedef {import('../state.js').OpenCard} OpenCard */

/** A card: how it stands, how people see it, what can be done with it, what came before. @param {OpenCard} card */
export function drawCard(card) {
  const said = words()
  const { kept } = card
  const { title } = kept.card
  return [
    h(
      'p',
      { key: 'up' },
      h('button', { type: 'button', class: 'link', onclick: backToList }, said.toList),
    ),
    h('h1', { key: 'heading', tabindex: -1 }, plain(title)),
    h('p', { key: 'stands', class: 'lead' }, sayState(kept)),
    kept.yours ? drawWriting() : h('p', { key: 'not-yours', class: 'note' }, said.notYours),
    drawPublicLook(kept.card),
    drawChecking(card),
    kept.yours && drawUse(kept),
    drawVersions(card),
  ]
}

/** @param {OpenCard['kept']} kept */
function sayState({ card, inUse, verifiedBy }) {
  const said = words()
  const { level, verifiedOn } = card.verification
  const checked = verifiedOn
    ? said.checkedOn(sayDate(verifiedOn), verifiedBy?.name ?? '')
    : (said.levels[/** @type {'partly'} */ (level)] ?? said.levels['general-knowledge'])
  return `${said.versionNow(card.version)} · ${inUse ? said.inUse : said.outOfUse} · ${said.checked}: ${checked}`
}

function drawWriting() {
  const said = words()
  const draft = draftHere()
  if (!draft)
    return h(
      'p',
      { key: 'write', class: 'acts' },
      drawButton(said.edit, () => void beginToWrite()),
    )
  return h(
    'div',
    { key: 'draft', class: 'note warn' },
    h('p', null, said.unsavedHere),
    h(
      'p',
      { class: 'acts' },
      drawButton(said.goOn, () => void beginToWrite()),
      drawButton(said.discard, discard, { second: true }),
    ),
  )
}

/** @param {OpenCard} card */
function drawChecking({ kept, mistakes }) {
  const said = words()
  const { id, version, verification } = kept.card
  const fields = verification.assumed.map((name) => said.parts[/** @type {'fee'} */ (name)] ?? name)
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const typed = new FormData(/** @type {HTMLFormElement} */ (event.target))
    const source = String(typed.get('source') ?? '').trim()
    if (source.length < 3) {
      changeCard({ mistakes: { source: said.sourceHint } })
      return focusOn('#mistakes')
    }
    void act(
      async (key) =>
        showKept(
          await office.catalogue.verifyCard({ service: id, version, source }, { key }),
          said.checkedNow,
        ),
      (error) => refusedAs(error, { source: 'source' }),
    )
  }
  return h(
    'section',
    { key: 'checking', 'aria-labelledby': 'checking' },
    h('h2', { id: 'checking' }, said.checkHeading),
    verification.sources.length > 0 &&
      h(
        'p',
        { key: 'sources' },
        `${said.sources}: `,
        verification.sources.map((source, at) => [at > 0 && '; ', drawSource(source)]),
      ),
    fields.length > 0 && h('p', { key: 'assumed' }, `${said.assumed}: ${fields.join(', ')}`),
    kept.yours &&
      h(
        'form',
        { key: `check ${version}`, onsubmit, novalidate: true },
        h('p', { class: 'hint' }, said.checkHint),
        drawMistakes(mistakes),
        drawField('source', said.source, { hint: said.sourceHint, mistake: mistakes.source }),
        h('p', { key: 'do', class: 'acts' }, h('button', { class: 'button second' }, said.check)),
      ),
  )
}

/** @param {string} source */
const drawSource = (source) =>
  /^https?:\/\/\S+$/.test(source)
    ? h('a', { href: source, rel: 'noreferrer', target: '_blank' }, source)
    : source

/** @param {OpenCard['kept']} kept */
function drawUse({ card, inUse }) {
  const said = words()
  const service = card.id
  const out = () =>
    ask({
      heading: said.takeOutAsk(plain(card.title)),
      hint: said.takeOutHint,
      yes: said.yesTakeOut,
      why: { label: said.why, hint: said.whyHint },
      answer: (why) =>
        act(async (key) =>
          showKept(
            await office.catalogue.takeOutOfUse({ service, ...(why && { why }) }, { key }),
            said.tookOut,
          ),
        ),
    })
  const back = () =>
    act(async (key) =>
      showKept(await office.catalogue.bringIntoUse({ service }, { key }), said.broughtIn),
    )
  return h(
    'section',
    { key: 'use', 'aria-labelledby': 'use' },
    h('h2', { id: 'use' }, said.useHeading),
    h(
      'p',
      { class: 'acts' },
      inUse
        ? drawButton(said.takeOut, out, { key: 'out', second: true })
        : drawButton(said.bringIn, () => void back(), { key: 'in', second: true }),
    ),
  )
}
