// @ts-check
import { act, announce } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { drawButton } from '../button.js'
import { change, state } from '../state.js'
import { drawTable } from '../table.js'
import { drawCard } from './card.js'
import { drawClash } from './clash.js'
import { listDrafts } from './drafts.js'
import { drawForm } from './form.js'
import { loadCards, none } from './list.js'
import { beginCard, mayAdd } from './new-card.js'
import { drawNext } from './next.js'
import { openCard } from './open-card.js'
import { saveFile } from './save-file.js'
import { sayDate } from './say-card.js'
import { drawOld } from './versions.js'
import { newId } from './typed.js'
import { words } from './words.js'

/** @param {'json' | 'csv' | 'register'} form */
const exportAs = (form) =>
  act(async () => {
    const { fileName, mediaType, text, services } = await office.catalogue.exportCatalogue({ form })
    saveFile(fileName, mediaType, text)
    announce(words().exported(services))
  })

/** The catalogue: its list, or one card. */
export function drawCards() {
  const { card } = state
  if (!card) return drawList()
  const views = {
    card: drawCard,
    form: drawForm,
    look: drawNext,
    version: drawOld,
    clash: drawClash,
  }
  return views[card.view](card)
}

function drawList() {
  const said = words()
  const { q, list, items, more } = state.cards ?? none
  return [
    h('h1', { key: 'heading', tabindex: -1 }, said.heading),
    mayAdd() && drawAdding(),
    drawAsking(q, list),
    !items && h('p', { key: 'loading', class: 'hint' }, '…'),
    items &&
      h(
        'p',
        { key: 'found', class: 'hint' },
        items.length === 0 ? said.none : (more ? said.first : said.found)(items.length),
      ),
    items && items.length > 0 && drawRows(items),
    more &&
      h(
        'p',
        { key: 'more' },
        drawButton(said.more, () => void loadCards(more), { second: true }),
      ),
    drawExport(),
  ]
}

/** A new card, or one that was begun and not saved. */
function drawAdding() {
  const said = words()
  const begun = listDrafts(state.me?.id ?? '').includes(newId)
  return h(
    'p',
    { key: 'add', class: 'acts' },
    h(
      'button',
      { id: 'add-card', type: 'button', class: 'button', onclick: () => void beginCard() },
      begun ? said.goOnAdding : said.addCard,
    ),
  )
}

/** @param {string} q @param {string} list */
function drawAsking(q, list) {
  const said = words()
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const typed = new FormData(/** @type {HTMLFormElement} */ (event.target))
    change({ cards: { q: String(typed.get('q') ?? '').trim(), list: String(typed.get('list')) } })
    void loadCards()
  }
  return h(
    'form',
    { key: 'asking', class: 'which-day', onsubmit, role: 'search' },
    h(
      'p',
      { class: 'field' },
      h('label', { for: 'q' }, said.search),
      h('input', {
        id: 'q',
        name: 'q',
        type: 'search',
        value: q,
        maxlength: 200,
        autocomplete: 'off',
      }),
    ),
    h(
      'p',
      { class: 'field' },
      h('label', { for: 'list' }, said.which),
      h(
        'select',
        { id: 'list', name: 'list' },
        Object.entries(said.lists).map(([one, text]) =>
          h('option', { value: one, selected: one === list }, text),
        ),
      ),
    ),
    h('button', { class: 'button second' }, said.find),
  )
}

/** @param {import('../state.js').CardInList[]} items */
function drawRows(items) {
  const said = words()
  const drafts = new Set(listDrafts(state.me?.id ?? ''))
  return drawTable(
    'cards',
    [said.service, said.use, said.checked, said.version],
    items.map(({ id, title, version, inUse, level, verifiedOn, verifiedBy }) => ({
      key: id,
      cells: [
        h(
          'button',
          { id: `card-${id}`, type: 'button', class: 'link', onclick: () => void openCard(id) },
          plain(title),
        ),
        [
          h('span', { key: 'use', class: inUse ? '' : 'out' }, inUse ? said.inUse : said.outOfUse),
          drafts.has(id) && h('b', { key: 'unsaved' }, ` · ${said.unsaved}`),
        ],
        verifiedOn
          ? said.checkedOn(sayDate(verifiedOn), verifiedBy?.name ?? '')
          : (said.levels[/** @type {'partly'} */ (level)] ?? said.levels['general-knowledge']),
        String(version),
      ],
    })),
  )
}

function drawExport() {
  const said = words()
  return h(
    'section',
    { key: 'export', 'aria-labelledby': 'export' },
    h('h2', { id: 'export' }, said.exportHeading),
    h('p', { class: 'hint' }, said.exportHint),
    h(
      'p',
      { class: 'acts' },
      /** @type {const} */ (['json', 'csv', 'register']).map((form) =>
        drawButton(said.forms[form], () => void exportAs(form), { key: form, second: true }),
      ),
    ),
  )
}
