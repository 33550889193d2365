// @ts-check
import { sayDemonstration } from '/shared/demonstration.js'
import { h, render } from '/shared/draw.js'
import { language, onLanguage, speak } from '/shared/language.js'
import { office, officeId } from '/shared/office.js'
import { signedOut, withToken } from '/shared/sign-in.js'
import { readToken } from '/shared/token.js'
import { beTouchScreen } from '/shared/touch-screen.js'
import { words } from './words.js'

/** After so long the next person is met in Ukrainian again. */
const ownLanguageSeconds = 60

const main = /** @type {Element} */ (document.getElementById('content'))
const title = document.getElementById('title')
const settings = /** @type {Element} */ (document.getElementById('settings'))

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer

/** @param {import('/shared/language.js').Language} to */
function choose(to) {
  clearTimeout(timer)
  speak(to)
  if (to !== 'uk') timer = setTimeout(() => speak('uk'), ownLanguageSeconds * 1000)
}

function draw() {
  const to = language() === 'uk' ? 'en' : 'uk'
  if (title) title.textContent = words().title
  render(
    settings,
    h('button', { type: 'button', lang: to, onclick: () => choose(to) }, words().other),
  )
}

/** Asks the office once whether it takes the token; the widget does the rest, also when it is out of reach. */
async function begin() {
  try {
    await office.queue.showTask()
  } catch (error) {
    if (signedOut(main, begin, error)) return
  }
  const rating = document.createElement('to-satisfaction-rating')
  rating.setAttribute('office', officeId)
  rating.setAttribute('words-page', `${location.origin}/rating-tablet/words.html${location.search}`)
  rating.toggleAttribute('tablet', true)
  rating.addEventListener('to-token-refused', () => void withToken(main, begin))
  main.replaceChildren(Object.assign(rating, { token: readToken }))
}

beTouchScreen()
onLanguage(draw)
const demonstration = document.querySelector('.demonstration')
if (demonstration) void sayDemonstration(demonstration)
void withToken(main, begin)
draw()
