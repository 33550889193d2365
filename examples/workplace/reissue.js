// @ts-check
import { act, focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { drawField, drawMistakes } from '/shared/fields.js'
import { office, officeId } from '/shared/office.js'
import { drawQr } from '/shared/qr.js'
import { drawButton } from './button.js'
import { change, state } from './state.js'
import { words } from './words.js'

/** @typedef {import('./state.js').Reissuing} Reissuing */

const identities = /** @type {const} */ ([
  'passport',
  'id-card',
  'diia',
  'residence-permit',
  'other',
])

const done = () => {
  change({ reissuing: undefined })
  focusOn('#found')
}

/** @param {Reissuing} reissuing @param {FormData} form */
function reissue(reissuing, form) {
  const identity = /** @type {typeof identities[number]} */ (String(form.get('identity')))
  const why = String(form.get('why') ?? '').trim()
  if (why.length < 3) {
    change({ reissuing: { ...reissuing, mistakes: { why: words().whyNewCode } } })
    return focusOn('#mistakes')
  }
  const { thing } = reissuing
  void act(async (key) => {
    const issued = await (thing.booking
      ? office.bookings.reissueCode({ id: thing.booking, identity, why }, { key })
      : office.applications.reissueCode(
          { number: thing.application ?? '', identity, why },
          { key },
        ))
    change({ reissuing: { ...reissuing, mistakes: {}, issued } })
    focusOn('#reissue')
  })
}

/** Another code for somebody who showed who they are: asked for first, then shown. @param {Reissuing} reissuing */
export function drawReissue(reissuing) {
  const { thing, about, mistakes = {}, issued } = reissuing
  const said = words()
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    reissue(reissuing, new FormData(/** @type {HTMLFormElement} */ (event.target)))
  }
  const path = thing.booking ? `bookings/${thing.booking}` : `applications/${thing.application}`
  return h(
    'dialog',
    { key: 'reissue', class: 'receipt given', 'aria-labelledby': 'reissue', onclose: done },
    h('h2', { id: 'reissue', tabindex: -1 }, issued ? said.codeIssued : said.newCodeAsk),
    h('p', null, about),
    state.note && h('p', { key: 'note', class: 'note bad', role: 'alert' }, state.note),
    issued
      ? [
          h('p', { key: 'signs', class: 'number' }, issued.shortCode),
          drawQr(
            `${location.origin}/o/${officeId}/${path}?code=${encodeURIComponent(issued.code)}`,
            said.codeQr,
          ),
          h('p', { key: 'hint', class: 'hint' }, said.codeIssuedHint),
          h(
            'p',
            { key: 'acts', class: 'acts' },
            drawButton(said.print, () => print(), { second: true }),
            drawButton(said.done, done),
          ),
        ]
      : h(
          'form',
          { key: 'form', onsubmit, novalidate: true },
          drawMistakes(mistakes),
          h(
            'p',
            { class: 'field' },
            h('label', { for: 'identity' }, said.identity),
            h(
              'select',
              { id: 'identity', name: 'identity' },
              identities.map((one) => h('option', { key: one, value: one }, said.identities[one])),
            ),
          ),
          drawField('why', said.whyNewCode, { hint: said.whyNewCodeHint, mistake: mistakes.why }),
          h(
            'p',
            { class: 'acts' },
            drawButton(said.no, done, { second: true }),
            h('button', { class: 'button' }, said.issueCode),
          ),
        ),
  )
}
