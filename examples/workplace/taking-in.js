// @ts-check
import { isProblem } from '/embed/sdk.js'
import { act, focusOn, read } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { drawField, drawMistakes } from '/shared/fields.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { drawButton } from './button.js'
import { findPersonMistakes } from './person-mistakes.js'
import { change } from './state.js'
import { words } from './words.js'

/** Opens the card of a service to take its papers in. @param {string} service */
export const beginTakingIn = (service) =>
  read(async () => {
    const card = await office.catalogue.findService({ service })
    change({ takingIn: { card, brought: {}, mistakes: {} } })
    focusOn('#taking-in')
  })

/** @param {string} document */
const paperId = (document) => `paper-${document}`

/** @param {import('./state.js').TakingIn} takingIn @param {FormData} form */
function findMistakes({ card }, form) {
  const said = words().mistakes
  const text = (/** @type {string} */ name) => String(form.get(name) ?? '').trim()
  /** @type {Record<string, string>} */
  const mistakes = {}
  for (const { id, title, fromRegister } of card.documents)
    if (!fromRegister && !form.has(paperId(id))) mistakes[paperId(id)] = said.paper(plain(title))
  const person = { name: text('name'), phone: text('phone'), email: text('email') }
  Object.assign(mistakes, findPersonMistakes(person))
  if (!text('phone') && !text('email') && !form.has('learns')) mistakes.learns = said.learns
  return mistakes
}

/** Fields the office itself found wrong. @param {unknown} error @param {import('./state.js').TakingIn} takingIn */
function mistakesOf(error, { card }) {
  const said = words().mistakes
  /** @type {Record<string, string>} */
  const mistakes = {}
  if (!isProblem(error, 'papers-missing', 'invalid-input')) return mistakes
  for (const { at } of error.problem.errors ?? []) {
    const last = at.split('/').at(-1) ?? ''
    if (at.startsWith('/papers/')) {
      const paper = card.documents.find(({ id }) => id === last)
      mistakes[paperId(last)] = said.paper(plain(paper?.title))
    }
    if (last === 'name' || last === 'phone' || last === 'email') mistakes[last] = said[last]
  }
  return mistakes
}

/**
 * @param {string} ticket
 * @param {import('./state.js').TakingIn} takingIn
 * @param {FormData} form
 */
function takeIn(ticket, takingIn, form) {
  const show = (/** @type {Record<string, string>} */ mistakes) => {
    change({ takingIn: { ...takingIn, mistakes } })
    focusOn('#mistakes')
  }
  const mistakes = findMistakes(takingIn, form)
  if (Object.keys(mistakes).length > 0) return show(mistakes)
  const text = (/** @type {string} */ name) => String(form.get(name) ?? '').trim() || undefined
  const papers = takingIn.card.documents.map(({ id, fromRegister }) => ({
    document: id,
    state: fromRegister ? /** @type {const} */ ('from-register') : /** @type {const} */ ('brought'),
  }))
  const applicant = { name: text('name') ?? '', phone: text('phone'), email: text('email') }
  return act(
    async (key) => {
      const service = takingIn.card.id
      const receipt = await office.applications.takeIn(
        { ticket, service, applicant, papers, ...(form.has('learns') && { contact: 'reception' }) },
        { key },
      )
      change({ receipt, takingIn: undefined })
    },
    (error) => {
      const found = mistakesOf(error, takingIn)
      if (Object.keys(found).length === 0) return false
      show(found)
      return true
    },
  )
}

/**
 * Something to tick, and what is wrong with leaving it.
 *
 * @param {string} id
 * @param {string} label
 * @param {{mistake?: string | undefined, checked?: boolean, onchange?: (event: Event) => void}} more
 */
const drawTick = (id, label, { mistake, ...more }) =>
  h(
    'p',
    { class: `paper ${mistake ? 'wrong' : ''}` },
    h(
      'label',
      null,
      h('input', {
        type: 'checkbox',
        id,
        name: id,
        ...more,
        'aria-describedby': mistake ? `${id}-mistake` : undefined,
      }),
      label,
    ),
    mistake && h('span', { id: `${id}-mistake`, class: 'mistake' }, mistake),
  )

/**
 * The card's papers to tick off and who files.
 *
 * @param {import('../../packages/contract/src/index.ts').StaffTicket} ticket
 * @param {import('./state.js').TakingIn} takingIn
 */
export function drawTakingIn(ticket, takingIn) {
  const said = words()
  const { card, brought, mistakes } = takingIn
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    void takeIn(ticket.id, takingIn, new FormData(/** @type {HTMLFormElement} */ (event.target)))
  }
  const tickAll = () => {
    const all = Object.fromEntries(card.documents.map(({ id }) => [id, true]))
    change({ takingIn: { ...takingIn, brought: all } })
  }
  const tick =
    (/** @type {string} */ id) =>
    (/** @type {Event} */ { target }) => {
      brought[id] = /** @type {HTMLInputElement} */ (target).checked
    }
  const toBring = card.documents.filter(({ fromRegister }) => !fromRegister)
  return h(
    'form',
    { key: `taking-in-${card.id}`, class: 'taking-in', onsubmit, novalidate: true },
    h('h2', { id: 'taking-in', tabindex: -1 }, plain(card.title)),
    drawMistakes(mistakes),
    h(
      'fieldset',
      null,
      h('legend', null, said.papers),
      card.documents.map(({ id, title, fromRegister }) =>
        fromRegister
          ? h('p', { class: 'paper held' }, `${plain(title)} — ${said.fromRegister}`)
          : drawTick(paperId(id), plain(title), {
              checked: brought[id] ?? false,
              onchange: tick(id),
              mistake: mistakes[paperId(id)],
            }),
      ),
      toBring.length > 1 && drawButton(said.allBrought, tickAll, { second: true }),
    ),
    h(
      'fieldset',
      null,
      h('legend', null, said.applicant),
      drawField('name', said.name, { value: ticket.person, mistake: mistakes.name }),
      drawField('phone', said.phone, {
        value: ticket.phone,
        hint: said.phoneHint,
        mistake: mistakes.phone,
        type: 'tel',
      }),
      drawField('email', said.email, {
        value: ticket.email,
        mistake: mistakes.email,
        type: 'email',
      }),
      drawTick('learns', said.learns, { mistake: mistakes.learns }),
    ),
    h(
      'p',
      { class: 'acts' },
      h('button', { class: 'button' }, said.register),
      drawButton(said.cancel, () => change({ takingIn: undefined }), { second: true }),
    ),
  )
}
