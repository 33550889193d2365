// @ts-check
import { isProblem, makeKey } from '/embed/sdk.js'
import { sayDemonstration } from '/shared/demonstration.js'
import { h, render } from '/shared/draw.js'
import { follow } from '/shared/follow.js'
import { language, onLanguage, speak } from '/shared/language.js'
import { office } from '/shared/office.js'
import { drawQr } from '/shared/qr.js'
import { sayProblem } from '/shared/say-problem.js'
import { signedOut, withToken } from '/shared/sign-in.js'
import { watchCut } from '/shared/watch-cut.js'
import { drawFaces } from './faces.js'
import { words } from './words.js'

/**
 * @typedef {import('./faces.js').Score} Score
 * @typedef {NonNullable<import('../../packages/contract/src/index.ts').Task['rate']>} Visit
 *
 * @typedef {{at: 'rest'}
 *   | {at: 'asking', visit: Visit, since: number}
 *   | {at: 'rated', visit: Visit, id: string, score: Score}
 *   | {at: 'thanks', id: string, score: Score}} Screen
 */

/** A hand that just gave a pen back must not vote. */
const deafMilliseconds = 400
const unansweredSeconds = 30
const changeableSeconds = 5
const thanksSeconds = 8

const main = /** @type {Element} */ (document.getElementById('content'))
const settings = /** @type {Element} */ (document.getElementById('settings'))
const news = document.getElementById('news')

/** @type {Screen} */
let screen = { at: 'rest' }
/** @type {Visit | undefined} */
let waiting
/** Visits this screen is done with: answered, or left unanswered. @type {Set<string>} */
const over = new Set()
let note = ''
let saving = false
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer

/** @param {Screen} next @param {number} [seconds] @param {() => void} [then] */
function turn(next, seconds, then) {
  clearTimeout(timer)
  screen = next
  if (seconds && then) timer = setTimeout(then, seconds * 1000)
  draw()
}

/** Shows the next visit to rate, or rests. */
function goOn() {
  const visit = waiting
  if (!visit || over.has(visit.visit)) {
    speak('uk')
    return turn({ at: 'rest' })
  }
  note = ''
  turn({ at: 'asking', visit, since: performance.now() }, unansweredSeconds, () => {
    over.add(visit.visit)
    goOn()
  })
}

/** @param {Score} score */
async function choose(score) {
  if (screen.at === 'asking' && performance.now() - screen.since < deafMilliseconds) return
  if (saving) {
    if (news) news.textContent = words().wait
    return
  }
  saving = true
  try {
    if (screen.at === 'asking') await rate(screen.visit, score)
    else if (screen.at === 'rated' && screen.score !== score) await rerate(screen, score)
  } catch (error) {
    if (signedOut(main, begin, error)) return
    // Rated elsewhere meanwhile: nothing more to ask.
    if (isProblem(error, 'already-rated', 'not-found') && screen.at === 'asking') {
      over.add(screen.visit.visit)
      goOn()
    } else {
      note = sayProblem(error)
      draw()
    }
  } finally {
    saving = false
  }
}

/** @param {Visit} visit @param {Score} score */
async function rate(visit, score) {
  const { id } = await office.ratings.rate({ visit: visit.visit, score }, { key: makeKey() })
  over.add(visit.visit)
  stay({ at: 'rated', visit, id, score })
}

/** @param {Extract<Screen, {at: 'rated'}>} rated @param {Score} score */
async function rerate(rated, score) {
  await office.ratings.changeRating({ id: rated.id, score })
  stay({ ...rated, score })
}

/** @param {Extract<Screen, {at: 'rated'}>} rated */
function stay(rated) {
  note = ''
  const { id, score } = rated
  turn(rated, changeableSeconds, () => turn({ at: 'thanks', id, score }, thanksSeconds, goOn))
  const said = words()
  if (news) news.textContent = `${said.thanks(said.faces[score] ?? '')} ${said.changeable}`
}

function draw() {
  const said = words()
  render(
    settings,
    h(
      'button',
      {
        type: 'button',
        lang: language() === 'uk' ? 'en' : 'uk',
        onclick: () => speak(language() === 'uk' ? 'en' : 'uk'),
      },
      said.other,
    ),
  )
  if (main.querySelector('.sign-in')) return
  if (screen.at === 'rest')
    return render(
      main,
      h(
        'div',
        { key: 'rest', class: 'rest' },
        note && h('p', { class: 'note warn' }, note),
        h('h1', null, said.rest),
        h('p', null, said.restHint),
      ),
    )
  if (screen.at === 'thanks')
    return render(
      main,
      h(
        'div',
        { key: 'thanks', class: 'rest' },
        h('h1', null, said.thanks(said.faces[screen.score] ?? '')),
        h('p', null, said.improve),
        drawQr(`${location.origin}/rating-tablet/words.html#${screen.id}`, said.qr),
      ),
    )
  const score = screen.at === 'rated' ? screen.score : undefined
  render(
    main,
    h(
      'div',
      { key: `rate-${screen.visit.visit}`, class: 'rate' },
      h('h1', { id: 'heading' }, said.heading),
      h('p', null, `${said.visit(screen.visit.number)}. ${said.noName}`),
      note && h('p', { key: 'note', class: 'note bad', role: 'alert' }, note),
      drawFaces(score, (chosen) => void choose(chosen)),
      h(
        'p',
        { key: 'thanks', class: 'after' },
        score ? `${said.thanks(said.faces[score] ?? '')} ${said.changeable}` : '\u00a0',
      ),
    ),
  )
}

async function begin() {
  render(main)
  try {
    await follow(
      (options) => office.queue.showTask.watch({}, options),
      ({ rate: next }) => {
        waiting = next
        if (screen.at === 'rest') goOn()
        // Rated elsewhere, or its time is over.
        else if (screen.at === 'asking' && next?.visit !== screen.visit.visit && !saving) goOn()
      },
      {
        onConnection: watchCut((since) => {
          note = since ? words().cut : ''
          draw()
        }),
      },
    )
  } catch (error) {
    if (signedOut(main, begin, error)) return
    note = words().unreachable
    draw()
    setTimeout(() => void begin(), 10_000)
  }
}

onLanguage(draw)
const demonstration = document.querySelector('.demonstration')
if (demonstration) void sayDemonstration(demonstration)
void withToken(main, begin)
draw()
