// @ts-check
/** A finger that is on its way must not press what just came under it. */
const restMilliseconds = 400

const pressable = 'button, a, input, label, summary'

/** What can be pressed, what it says and where it is. */
const sight = () =>
  [...document.querySelectorAll(pressable)]
    .map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect()
      return [each.textContent, x, y, width, height].join()
    })
    .join('\n')

/**
 * Makes a page a screen that a hall touches: a press acts only on what was there when the finger came down,
 * nothing can be pressed for 400 ms after what can be pressed has changed, nothing is zoomed or marked, and
 * no menu opens.
 */
export function beTouchScreen() {
  const page = document.documentElement
  page.classList.add('touch-screen')
  let seen = ''
  let changes = 0
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let rest
  /** How often the screen had changed when the finger came down. @type {number | undefined} */
  let held

  const look = () => {
    const now = sight()
    if (now === seen) return
    seen = now
    changes++
    clearTimeout(rest)
    page.classList.add('rests')
    rest = setTimeout(() => {
      rest = undefined
      page.classList.remove('rests')
    }, restMilliseconds)
  }
  new MutationObserver(look).observe(document.body, {
    childList: true,
    characterData: true,
    subtree: true,
  })
  look()

  addEventListener('pointerdown', () => (held = changes), { capture: true })
  addEventListener(
    'click',
    (event) => {
      const other = held !== undefined && held !== changes
      held = undefined
      // A key or a scanner pressed it: nothing comes under those.
      if (event.detail === 0 || (rest === undefined && !other)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    { capture: true },
  )

  for (const kind of ['contextmenu', 'dragstart'])
    addEventListener(kind, (event) => event.preventDefault())
  addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), { passive: false })
  addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && ['+', '-', '=', '0'].includes(event.key))
      event.preventDefault()
  })
}
