// @ts-check
import { announce, focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { drawButton } from './button.js'
import { change, state } from './state.js'
import { words } from './words.js'

/** @typedef {import('./state.js').Workplace} Workplace */

/** A list of more is grouped by hall and closed at first. */
const fewAtMost = 12

/** Workplaces whose number begins as typed; the whole number first. @param {Workplace[]} workplaces @param {string} typed */
const thatFit = (workplaces, typed) =>
  workplaces
    .filter(({ number }) => String(number).startsWith(typed))
    .sort((one, other) => one.number - other.number)

/** @param {Workplace[]} workplaces @param {string} typed @param {(one: Workplace) => unknown} open */
function enter(workplaces, typed, open) {
  const said = words()
  const exact = workplaces.filter(({ number }) => String(number) === typed)
  const free = exact.filter(({ clerk }) => !clerk)
  const [one, ...others] = free
  if (one && others.length === 0) {
    change({ choosing: undefined })
    return void open(one)
  }
  const clerk = exact.find((each) => each.clerk)?.clerk?.name
  const mistake = !/^\d+$/.test(typed)
    ? said.numberNeeded
    : one
      ? said.severalSuch
      : clerk
        ? said.occupied(clerk)
        : said.noSuchDesk(typed)
  change({ choosing: { typed, mistake } })
  focusOn('#desk-number')
}

/**
 * The choice of a workplace: by its number, or hall by hall.
 *
 * @param {Workplace[]} workplaces
 * @param {(one: Workplace) => unknown} open
 */
export function drawChoice(workplaces, open) {
  const said = words()
  const { typed = '', mistake } = state.choosing ?? {}
  const fitting = typed ? thatFit(workplaces, typed) : workplaces
  return [
    h('h1', { key: 'heading', tabindex: -1 }, said.choose),
    workplaces.length > 0 && drawNumber(workplaces, typed, mistake, open),
    typed && /^\d+$/.test(typed)
      ? drawDesks('fitting', fitting, open)
      : workplaces.length <= fewAtMost
        ? drawDesks('desks', workplaces, open)
        : drawHalls(workplaces, open),
  ]
}

/** @param {Workplace[]} workplaces @param {string} typed @param {string | undefined} mistake @param {(one: Workplace) => unknown} open */
function drawNumber(workplaces, typed, mistake, open) {
  const said = words()
  const read = () =>
    /** @type {HTMLInputElement} */ (document.getElementById('desk-number')).value.trim()
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    enter(workplaces, read(), open)
  }
  const oninput = () => {
    const now = read()
    change({ choosing: { typed: now } })
    if (/^\d+$/.test(now)) announce(said.deskCount(thatFit(workplaces, now).length))
  }
  return h(
    'form',
    { key: 'number', class: 'number', onsubmit, novalidate: true },
    h(
      'p',
      { class: `field ${mistake ? 'wrong' : ''}` },
      h('label', { for: 'desk-number' }, said.deskNumber),
      mistake &&
        h('span', { key: 'mistake', id: 'desk-number-mistake', class: 'mistake' }, mistake),
      h('input', {
        id: 'desk-number',
        key: 'input',
        inputmode: 'numeric',
        autocomplete: 'off',
        maxlength: 4,
        value: typed,
        oninput,
        'aria-invalid': mistake ? 'true' : undefined,
        'aria-describedby': mistake ? 'desk-number-mistake' : undefined,
      }),
    ),
    h('button', { key: 'open', class: 'button' }, said.openDesk),
  )
}

/** @param {Workplace[]} workplaces @param {(one: Workplace) => unknown} open */
function drawHalls(workplaces, open) {
  const said = words()
  const halls = Map.groupBy(workplaces, ({ branch, hall }) => `${branch} ${hall}`)
  const several = new Set(workplaces.map(({ branch }) => branch)).size > 1
  return [...halls].map(([key, own]) => {
    const [{ branch: branchId, hall: hallId }] = /** @type {[Workplace]} */ (own)
    const branch = state.branches?.find(({ id }) => id === branchId)
    const hall = branch?.halls.find(({ id }) => id === hallId)
    const free = own.filter(({ clerk }) => !clerk).length
    const title = hall ? said.hall(plain(hall.title), hall.floor) : hallId
    return h(
      'details',
      { key: `hall ${key}` },
      h(
        'summary',
        null,
        several && branch ? `${plain(branch.title)}: ${title}` : title,
        h('span', { class: 'hint' }, ` ${said.freeOf(free, own.length)}`),
      ),
      drawDesks(`desks ${key}`, own, open),
    )
  })
}

/** @param {string} key @param {Workplace[]} workplaces @param {(one: Workplace) => unknown} open */
function drawDesks(key, workplaces, open) {
  const said = words()
  const several = new Set(state.workplaces?.map(({ branch }) => branch)).size > 1
  return h(
    'ul',
    { key, class: 'desks' },
    workplaces.map((one) => {
      const branch = state.branches?.find(({ id }) => id === one.branch)
      return h(
        'li',
        { key: one.id },
        h('b', null, said.workplace(one.number)),
        several && branch && h('span', { key: 'branch' }, plain(branch.title)),
        h('span', { class: 'hint' }, said.letters(one.letters.join(' '))),
        h('span', null, one.clerk ? said.occupied(one.clerk.name) : said.free),
        !one.clerk &&
          drawButton(
            said.openDesk,
            () => {
              change({ choosing: undefined })
              void open(one)
            },
            { second: true, about: said.workplace(one.number) },
          ),
      )
    }),
  )
}
