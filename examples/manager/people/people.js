// @ts-check
import { act, announce, focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { onTheWall } from '/shared/office-clock.js'
import { sayMoment } from '/shared/say.js'
import { branchNow } from '../branches.js'
import { drawButton } from '../button.js'
import { ask } from '../question.js'
import { change, state } from '../state.js'
import { drawTable } from '../table.js'
import { loadPeople } from './load-people.js'
import { beginMember } from './member-form.js'
import { drawSeen } from './say-seen.js'
import { beginScreen } from './screen-form.js'
import { pageOf, showOnce } from './show-once.js'
import { words } from './words.js'

/**
 * @typedef {import('../state.js').Member} Member
 * @typedef {import('../state.js').Device} Device
 */

/** A role with where it holds, in words. @param {Member['roles'][number]} role */
function sayRole({ role, branch, agency }) {
  const said = words()
  const where = state.branches?.find(({ id }) => id === branch)
  return [
    said.roleNames[role] ?? role,
    branch ? plain(where?.title) || branch : said.everywhere,
    agency,
  ]
    .filter(Boolean)
    .join(', ')
}

/** Where somebody sits: here as it is now, elsewhere as it was asked last. @param {Member} member */
function sayDesk({ id, workplace }) {
  const here = state.workplaces?.find(({ clerk }) => clerk?.id === id)
  const desk = here ?? (workplace?.branch === state.branch ? undefined : workplace)
  return desk ? words().atDesk(desk.number) : words().away
}

/** @param {Member} member */
const renew = ({ id, name }) =>
  ask({
    heading: words().renewAsk(name),
    hint: words().renewHint,
    yes: words().yesRenew,
    answer: () =>
      act(async (key) => {
        const { code } = await office.staff.renewMember({ id }, { key })
        showOnce(name, code, '/workplace/')
      }),
  })

/** @param {Member} member */
const withdraw = ({ id, name }) =>
  ask({
    heading: words().withdrawAsk(name),
    hint: words().withdrawHint,
    yes: words().yesWithdraw,
    why: { label: words().why, hint: words().whyHint },
    answer: (why) =>
      act(async (key) => {
        await office.staff.withdrawMember({ id, ...(why && { why }) }, { key })
        announce(words().withdrawn(name))
        await loadPeople()
        focusOn('main h1')
      }),
  })

/** The staff of the branch: what each does, where they sit now, and what can be done. */
export function drawStaff() {
  const said = words()
  const { members, gone = [] } = state.people ?? {}
  if (!members) return false
  return h(
    'section',
    { key: 'staff', 'aria-labelledby': 'staff' },
    h('h2', { id: 'staff' }, said.staff),
    h(
      'p',
      { key: 'add', class: 'acts' },
      drawButton(said.add, () => void beginMember()),
    ),
    drawTable(
      'staff',
      [said.name, said.roles, said.skills, said.now, said.acts],
      members.map((member) => ({
        key: member.id,
        cells: [
          h('span', { class: 'lines' }, h('span', null, member.name)),
          h(
            'span',
            { class: 'lines' },
            member.roles.map((role) => h('span', null, sayRole(role))),
          ),
          member.skills ? said.services(member.skills.length) : said.allServices,
          sayDesk(member),
          member.yours
            ? h(
                'span',
                { class: 'acts' },
                drawButton(said.edit, () => void beginMember(member), {
                  second: true,
                  about: member.name,
                }),
                drawButton(said.renew, () => renew(member), { second: true, about: member.name }),
                drawButton(said.withdraw, () => withdraw(member), {
                  second: true,
                  about: member.name,
                }),
              )
            : h('span', { class: 'hint' }, said.notYours),
        ],
      })),
    ),
    h(
      'details',
      { key: 'gone' },
      h('summary', null, said.gone),
      gone.length === 0
        ? h('p', { key: 'none', class: 'hint' }, said.nobodyGone)
        : drawTable(
            'gone',
            [said.name, said.roles, said.goneOn],
            gone.map(({ id, name, roles, withdrawnAt = '' }) => {
              const { on, at } = onTheWall(new Date(withdrawnAt))
              return {
                key: id,
                cells: [name, roles.map(sayRole).join('; '), sayMoment(on, at)],
              }
            }),
          ),
    ),
  )
}

/** @param {Device} device */
const renewScreen = ({ id, title, kind }) =>
  ask({
    heading: words().renewAsk(title),
    hint: words().renewHint,
    yes: words().yesRenew,
    answer: () =>
      act(async (key) => {
        const { code } = await office.staff.renewDevice({ id }, { key })
        showOnce(title, code, pageOf(kind))
      }),
  })

/** @param {Device} device */
const withdrawScreen = ({ id, title }) =>
  ask({
    heading: words().withdrawScreenAsk(title),
    hint: words().withdrawScreenHint,
    yes: words().yesWithdrawScreen,
    answer: () =>
      act(async (key) => {
        await office.staff.withdrawDevice({ id }, { key })
        announce(words().withdrawn(title))
        await loadPeople()
        focusOn('main h1')
      }),
  })

/** The screens of the branch. */
export function drawScreens() {
  const said = words()
  const { devices } = state.people ?? {}
  if (!devices) return false
  const halls = branchNow()?.halls ?? []
  /** @param {Device} device */
  const sayPlace = ({ hall, workplace }) => {
    const desk = state.workplaces?.find(({ id }) => id === workplace)
    const title = plain(halls.find(({ id }) => id === hall)?.title)
    return [title, desk ? said.atDesk(desk.number) : workplace].filter(Boolean).join(', ')
  }
  return h(
    'section',
    { key: 'screens', 'aria-labelledby': 'screens' },
    h('h2', { id: 'screens' }, said.screens),
    h('p', { key: 'add', class: 'acts' }, drawButton(said.addScreen, beginScreen)),
    devices.length === 0
      ? h('p', { key: 'none', class: 'hint' }, said.noScreens)
      : drawTable(
          'screens',
          [said.screen, said.kind, said.place, said.seen, said.acts],
          devices.map((device) => ({
            key: device.id,
            cells: [
              h('span', { class: 'lines' }, h('span', null, device.title)),
              said.kinds[/** @type {'kiosk'} */ (device.kind)] ?? device.kind,
              sayPlace(device) || said.wholeBranch,
              drawSeen(device),
              h(
                'span',
                { class: 'acts' },
                drawButton(said.renew, () => renewScreen(device), {
                  second: true,
                  about: device.title,
                }),
                drawButton(said.withdrawScreen, () => withdrawScreen(device), {
                  second: true,
                  about: device.title,
                }),
              ),
            ],
          })),
        ),
  )
}

/** A token, to be handed over now. @param {NonNullable<import('../state.js').State['once']>} once */
export function drawOnce({ name, code, page }) {
  const said = words()
  const done = () => {
    change({ once: undefined })
    focusOn('main h1')
    void loadPeople()
  }
  return [
    h('h1', { key: 'heading', tabindex: -1 }, said.once(name)),
    h('p', { key: 'hint', class: 'note warn' }, said.onceHint),
    h(
      'p',
      { key: 'token', class: 'field' },
      h('label', { for: 'token' }, said.token),
      h('input', {
        id: 'token',
        readonly: true,
        value: code,
        onfocus: (/** @type {FocusEvent} */ { target }) =>
          /** @type {HTMLInputElement} */ (target).select(),
      }),
    ),
    h(
      'p',
      { key: 'where' },
      `${said.signInAt} `,
      h(
        'a',
        { href: page + location.search, target: '_blank', rel: 'noopener' },
        location.origin + page + location.search,
      ),
    ),
    h('p', { key: 'acts', class: 'acts' }, drawButton(said.done, done)),
  ]
}
