// @ts-check
import { act } from './act.js'
import { h } from './draw.js'
import { inLanguage } from './language.js'
import { office } from './office.js'
import { forgetToken } from './token.js'

const words = {
  uk: {
    here: 'Вийти',
    everywhere: 'Вийти всюди',
    ask: 'Токен перестане діяти на всіх пристроях, робоче місце закриється. Новий токен дасть керівник. Вийти всюди?',
  },
  en: {
    here: 'Sign out',
    everywhere: 'Sign out everywhere',
    ask: 'The token will stop working on all devices, and the workplace closes. The manager gives another token. Sign out everywhere?',
  },
}

function leave() {
  forgetToken()
  location.reload()
}

const leaveEverywhere = () =>
  act(async () => {
    await office.staff.signOut()
    leave()
  })

/** Two ways out: of this tab, where the token signs in again, and of the token itself. */
export function drawSignOut() {
  const said = inLanguage(words)
  return [
    h('button', { key: 'out', type: 'button', class: 'link', onclick: leave }, said.here),
    h(
      'button',
      {
        key: 'out-everywhere',
        type: 'button',
        class: 'link',
        onclick: () => confirm(said.ask) && void leaveEverywhere(),
      },
      said.everywhere,
    ),
  ]
}
