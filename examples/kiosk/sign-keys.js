// @ts-check
import { h } from '/shared/draw.js'
import { words } from './words.js'

/** Signs a short code can have: letters alike in both alphabets, digits like no letter. */
const signs = [...'АВЕКМНРСТХ2456789']
const length = 6

/** What was typed into a field, as far as it is signs of a code. @param {string} text */
export const signsOf = (text) => [...text.replace(/\s/g, '')].slice(0, length).join('')

/** Shows a code as people see it: «КМ7 Р2Х». @param {string} code */
export const showSigns = (code) => (code.length > 3 ? `${code.slice(0, 3)} ${code.slice(3)}` : code)

const field = () => /** @type {HTMLInputElement} */ (document.getElementById('link'))

/** @param {(code: string) => string} next */
function type(next) {
  const input = field()
  // A link that a scanner left behind is no beginning of a code.
  const typed = input.value.includes('/') ? '' : signsOf(input.value)
  input.value = showSigns(signsOf(next(typed)))
  const news = document.getElementById('news')
  if (news) news.textContent = [...input.value].join(' ')
}

/** @param {string} key @param {string} text @param {() => void} onclick @param {string} [label] */
const drawKey = (key, text, onclick, label) =>
  h('button', { key, type: 'button', class: 'sign', onclick, 'aria-label': label }, text)

/** The keyboard of six signs: only keys that a code can have, and one to take the last back. */
export function drawSignKeys() {
  const said = words()
  return h(
    'div',
    { key: 'keys', class: 'signs', role: 'group', 'aria-label': said.signKeys },
    signs.map((sign) => drawKey(sign, sign, () => type((typed) => typed + sign))),
    drawKey('erase', '⌫', () => type((typed) => typed.slice(0, -1)), said.erase),
  )
}
