// @ts-check
import { isProblem } from '/embed/sdk.js'
import { h, render } from './draw.js'
import { inLanguage, language, onLanguage, speak } from './language.js'
import { forgetToken, keepToken, readToken } from './token.js'

const words = {
  uk: {
    other: 'English',
    heading: 'Вхід',
    field: 'Токен',
    hint: 'Його друкує сервер офісу, коли запускається. Починається з tos_ або tod_',
    enter: 'Увійти',
    empty: 'Введіть токен',
    refused: 'Цей токен не діє. Введіть інший.',
    wrongKind: 'Цей токен — для іншої сторінки. Введіть той, що для цієї.',
  },
  en: {
    other: 'Українською',
    heading: 'Sign in',
    field: 'Token',
    hint: 'The office’s server prints it when it starts. It begins with tos_ or tod_',
    enter: 'Sign in',
    empty: 'Enter the token',
    refused: 'This token does not work. Enter another.',
    wrongKind: 'This token is for another page. Enter the one for this page.',
  },
}

/** @typedef {'empty' | 'refused' | 'wrongKind'} Mistake */

/**
 * Shows the page to who has a token, and the token's field to who has none or one that fails.
 *
 * @param {Element} main
 * @param {() => Promise<unknown>} begin Rejects when the office does not take the token.
 */
export async function withToken(main, begin) {
  if (!readToken()) return ask(main, begin)
  try {
    await begin()
  } catch (error) {
    if (!signedOut(main, begin, error)) throw error
  }
}

/**
 * Whether the office does not take the token; then its field is shown again.
 *
 * @param {Element} main
 * @param {() => Promise<unknown>} begin
 * @param {unknown} error
 */
export function signedOut(main, begin, error) {
  if (!isProblem(error, 'token-needed', 'not-allowed')) return false
  forgetToken()
  ask(main, begin, error.problem.code === 'not-allowed' ? 'wrongKind' : 'refused')
  return true
}

/**
 * @param {Element} main
 * @param {() => Promise<unknown>} begin
 * @param {Mistake} [mistake]
 */
function ask(main, begin, mistake) {
  const said = inLanguage(words)
  const invalid = mistake && {
    'aria-invalid': 'true',
    'aria-describedby': 'token-hint token-mistake',
  }
  /** @param {SubmitEvent} event */
  const onsubmit = (event) => {
    event.preventDefault()
    const typed = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('token'))
    if (!typed.trim()) return ask(main, begin, 'empty')
    keepToken(typed.trim())
    render(main)
    void withToken(main, begin)
  }
  render(
    main,
    h(
      'form',
      { key: 'sign-in', class: 'sign-in', onsubmit, novalidate: true },
      h(
        'button',
        {
          type: 'button',
          class: 'link',
          lang: language() === 'uk' ? 'en' : 'uk',
          onclick: () => speak(language() === 'uk' ? 'en' : 'uk'),
        },
        said.other,
      ),
      h('h1', null, said.heading),
      h(
        'p',
        { class: `field ${mistake ? 'wrong' : ''}` },
        h('label', { for: 'token' }, said.field),
        h('span', { id: 'token-hint', class: 'hint' }, said.hint),
        mistake && h('span', { id: 'token-mistake', class: 'mistake' }, said[mistake]),
        h('input', {
          id: 'token',
          name: 'token',
          autocomplete: 'off',
          autocapitalize: 'off',
          spellcheck: 'false',
          'aria-describedby': 'token-hint',
          ...invalid,
        }),
      ),
      h('button', { class: 'button' }, said.enter),
    ),
  )
  asking = () => main.querySelector('form.sign-in') && ask(main, begin, mistake)
  if (mistake) document.getElementById('token')?.focus()
}

/** @type {() => void} */
let asking = () => {}
onLanguage(() => asking())
