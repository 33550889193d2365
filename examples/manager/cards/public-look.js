// @ts-check
import { h } from '/shared/draw.js'
import { language } from '/shared/language.js'
import { sayDate, sayDeadlines, sayFee } from './say-card.js'
import { words, wordsIn } from './words.js'

/** @typedef {import('./typed.js').Service} Service */

/** A card as people see it, in both languages of its texts. @param {Service} card */
export function drawPublicLook(card) {
  const said = words()
  return h(
    'section',
    { key: 'public', 'aria-labelledby': 'public' },
    h('h2', { id: 'public' }, said.publicLook),
    h(
      'div',
      { class: 'looks' },
      /** @type {const} */ (['uk', 'en']).map((own) => drawIn(card, own)),
    ),
  )
}

/** @param {Service} card @param {'uk' | 'en'} own */
function drawIn(card, own) {
  const said = wordsIn(own)
  const { verification, fee } = card
  /** @param {Readonly<Record<string, string>>} text */
  const say = (text) =>
    h('span', { lang: text[own] ? own : 'uk' }, text[own] || text.uk || Object.values(text)[0])
  const row = (/** @type {string} */ term, /** @type {import('/shared/draw.js').Child} */ what) =>
    h('div', null, h('dt', null, term), h('dd', null, what))
  return h(
    'article',
    { key: own, class: 'look', lang: own },
    h('p', { class: 'hint', lang: language() }, words().languages[own]),
    h('h3', null, say(card.title)),
    h(
      'dl',
      null,
      row(said.cost, [sayFee(fee, own), fee.note && h('small', { key: 'note' }, say(fee.note))]),
      card.deadlines.length > 0 && row(said.wait, sayDeadlines(card.deadlines, own)),
      row(said.decides, say(card.agency.title)),
      row(said.gets, say(card.result)),
    ),
    h('h4', null, said.bring),
    card.documents.length === 0
      ? h('p', { key: 'nothing' }, said.nothingToBring)
      : h(
          'ul',
          { key: 'papers', class: 'papers' },
          card.documents.map(({ title, fromRegister }) =>
            h('li', null, say(title), fromRegister && ` — ${said.fromRegister}`),
          ),
        ),
    verification.verifiedOn &&
      h(
        'p',
        { key: 'checked', class: 'hint' },
        said.checkedLine(sayDate(verification.verifiedOn, own)),
      ),
  )
}
