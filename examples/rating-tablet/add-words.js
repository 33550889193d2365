// @ts-check
import { connectOffice } from '/embed/sdk.js'
import { sayDemonstration } from '/shared/demonstration.js'
import { h, render } from '/shared/draw.js'
import { language, onLanguage, speak } from '/shared/language.js'
import { officeId } from '/shared/office.js'
import { sayProblem } from '/shared/say-problem.js'
import { words } from './words.js'

const main = /** @type {Element} */ (document.getElementById('content'))
const settings = /** @type {Element} */ (document.getElementById('settings'))
const { ratings } = connectOffice({ url: location.origin, office: officeId })

/** Whose words these are nobody knows: the rating's id leads to no visit and no name. */
const rating = location.hash.slice(1)
history.replaceState(null, '', location.pathname + location.search)

/** @type {'asking' | 'sending' | 'sent'} */
let at = 'asking'
let note = ''

/** @param {SubmitEvent} event */
async function send(event) {
  event.preventDefault()
  if (at === 'sending') return
  const form = new FormData(/** @type {HTMLFormElement} */ (event.target))
  const comment = String(form.get('comment') ?? '').trim()
  note = comment ? '' : words().empty
  if (note) return draw()
  at = 'sending'
  try {
    await ratings.changeRating({ id: rating, comment })
    at = 'sent'
  } catch (error) {
    at = 'asking'
    note = sayProblem(error)
  }
  draw()
  if (at === 'sent') /** @type {HTMLElement | null} */ (main.querySelector('h1'))?.focus()
}

function draw() {
  const said = words()
  const to = language() === 'uk' ? 'en' : 'uk'
  render(settings, h('button', { type: 'button', lang: to, onclick: () => speak(to) }, said.other))
  if (!rating || at === 'sent')
    return render(
      main,
      h(
        'div',
        { key: 'said', class: 'rest' },
        h('h1', { tabindex: -1 }, rating ? said.sent : said.noRating),
      ),
    )
  render(
    main,
    h(
      'form',
      {
        key: 'words',
        class: 'add-words',
        onsubmit: (/** @type {SubmitEvent} */ event) => void send(event),
      },
      note && h('p', { key: 'note', class: 'note bad', role: 'alert' }, note),
      h('h1', null, h('label', { for: 'comment' }, said.words)),
      h('p', { id: 'hint', class: 'hint' }, `${said.wordsHint}. ${said.noName}`),
      h('textarea', {
        id: 'comment',
        name: 'comment',
        rows: 5,
        maxlength: 1000,
        'aria-describedby': 'hint',
      }),
      h('p', null, h('button', { class: 'button' }, said.send)),
    ),
  )
}

onLanguage(draw)
draw()
const demonstration = document.querySelector('.demonstration')
if (demonstration) void sayDemonstration(demonstration)
