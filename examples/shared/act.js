// @ts-check
import { makeKey } from '/embed/sdk.js'
import { inLanguage } from './language.js'
import { sayProblem } from './say-problem.js'

const words = {
  uk: { underWay: 'Зачекайте: ще виконується попередня дія.' },
  en: { underWay: 'Wait: the act before is still under way.' },
}

let underWay = false
/** Where the focus was when the act under way was pressed. */
let pressedOn = document.activeElement
const news = document.getElementById('news')

/** Says something to who does not see the screen, without moving the focus. @param {string} text */
export function announce(text) {
  if (!news) return
  news.textContent = ''
  setTimeout(() => (news.textContent = text), 100)
}

/** @type {(note: string | undefined) => void} */
let show = () => {}

/** Where the page shows what went wrong last; nothing after an act that went well. @param {typeof show} how */
export const noteWith = (how) => {
  show = how
}

/** @type {(error: unknown) => boolean} */
let leave = () => false

/** What to do when the office does not take the token any more. @param {typeof leave} how */
export const leaveWith = (how) => {
  leave = how
}

/**
 * Does one thing at a time: a press while another act is under way is not lost silently, it is said
 * to wait. The key makes a repeat of the same press the same act.
 *
 * @param {(key: string) => Promise<unknown>} what
 * @param {(error: unknown) => boolean} [refused] True when it said the "no" itself.
 */
export async function act(what, refused = () => false) {
  if (underWay) return announce(inLanguage(words).underWay)
  underWay = true
  pressedOn = document.activeElement
  document.documentElement.dataset.acting = ''
  try {
    await what(makeKey())
    show(undefined)
  } catch (error) {
    if (!refused(error)) sayNo(error)
  } finally {
    underWay = false
    delete document.documentElement.dataset.acting
  }
}

/** @param {unknown} error */
function sayNo(error) {
  if (leave(error)) return
  const note = sayProblem(error)
  show(note)
  announce(note)
}

/** Asks the office for something to show: it changes nothing, so it waits for no act. @param {() => Promise<unknown>} what */
export const read = (what) => what().catch(sayNo)

/**
 * Moves the focus to what an act led to. Who went on elsewhere while it was under way stays there.
 *
 * @param {string} selector
 */
export function focusOn(selector) {
  const at = document.activeElement
  if (underWay && at !== pressedOn && at !== document.body) return
  const to = /** @type {HTMLElement | null} */ (document.querySelector(selector))
  to?.focus()
}
