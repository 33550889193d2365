// @ts-check
import { sayDemonstration } from '/shared/demonstration.js'
import { h, render } from '/shared/draw.js'
import { follow } from '/shared/follow.js'
import { language, onLanguage, plain, speak } from '/shared/language.js'
import { office } from '/shared/office.js'
import { officeNow, onTheWall } from '/shared/office-clock.js'
import { signedOut, withToken } from '/shared/sign-in.js'
import { beTouchScreen } from '/shared/touch-screen.js'
import { watchCut } from '/shared/watch-cut.js'
import { drawStep } from './steps.js'
import { drawShut } from './shut.js'
import { watchIdle } from './idle.js'
import { back, change, drawWith, go, start, state } from './state.js'
import { words } from './words.js'

const main = /** @type {Element} */ (document.getElementById('content'))
const top = /** @type {Element} */ (document.getElementById('top'))
const always = /** @type {Element} */ (document.getElementById('always'))

function draw() {
  const { task, branch, note, cutAt, asking, way } = state
  if (!task) return
  const said = words()
  const step = /** @type {import('./state.js').Step} */ (way.at(-1))
  const shut = task.status !== 'open' && step.at !== 'ticket' && step.at !== 'help'
  render(
    top,
    h('p', null, h('b', null, plain(task.branch.title))),
    h('p', { class: 'clock' }, onTheWall(officeNow()).at),
  )
  render(
    main,
    cutAt && h('p', { key: 'cut', class: 'note warn', role: 'status' }, said.cut(cutAt)),
    note && h('p', { key: 'note', class: 'note bad', role: 'alert' }, note),
    h(
      'div',
      { key: shut ? 'shut' : step.at, class: 'step' },
      shut ? drawShut(task, branch) : drawStep(step),
    ),
    asking &&
      h(
        'dialog',
        { key: 'asking', 'aria-labelledby': 'asking', onclose: () => change({ asking: false }) },
        h('h2', { id: 'asking' }, said.stillHere),
        h('p', null, said.stillHereHint),
        h(
          'button',
          { type: 'button', class: 'button', onclick: () => change({ asking: false }) },
          said.yes,
        ),
      ),
  )
  const dialog = main.querySelector('dialog')
  if (dialog && !dialog.open) dialog.showModal()
  const away = way.length > 1
  render(
    always,
    // Back from a ticket would lead to taking a second one.
    away && step.at !== 'ticket' && drawPlain('back', said.back, back),
    away && drawPlain('start', said.toStart, start),
    drawPlain(
      'language',
      said.other,
      () => speak(language() === 'uk' ? 'en' : 'uk'),
      language() === 'uk' ? 'en' : 'uk',
    ),
    step.at !== 'help' && drawPlain('help', said.help, () => go({ at: 'help' })),
  )
}

/** @param {string} key @param {string} text @param {() => void} onclick @param {string} [lang] */
const drawPlain = (key, text, onclick, lang) =>
  h('button', { key, type: 'button', class: 'button second', onclick, lang }, text)

const onConnection = watchCut((cutAt) => {
  if (cutAt && !state.task) render(main, h('p', { class: 'note warn' }, words().unreachable))
  change({ cutAt })
})

/** @param {import('./state.js').Task} task */
async function show(task) {
  const before = state.task?.status
  change({ task })
  if (state.branch && before === task.status) return
  const [branch, { reception }] = await Promise.all([
    office.network.findBranch({ branch: task.branch.id }),
    office.network.findOffice(),
  ])
  change({ branch, phone: branch.phone ?? reception.phone })
}

async function begin() {
  try {
    await follow(
      (options) => office.queue.showTask.watch({}, options),
      (task) => void show(task).catch(() => {}),
      { onConnection },
    )
  } catch (error) {
    if (signedOut(main, begin, error)) {
      render(top)
      return render(always)
    }
    render(main, h('p', { class: 'note warn' }, words().unreachable))
    setTimeout(() => void begin(), 10_000)
  }
}

beTouchScreen()
drawWith(draw)
onLanguage(draw)
setInterval(draw, 5000)
watchIdle({
  isBusy: () => state.way.length > 1 || language() === 'en',
  ask: (asking) => {
    if (Boolean(state.asking) !== asking) change({ asking })
  },
  clear: () => {
    start()
    speak('uk')
  },
})
const demonstration = document.querySelector('.demonstration')
if (demonstration) void sayDemonstration(demonstration)
void withToken(main, begin)
