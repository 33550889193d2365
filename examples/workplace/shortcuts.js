// @ts-check
const kept = 'workplace shortcuts'

export const shortcutsOn = () => localStorage.getItem(kept) !== 'off'

/** @param {boolean} on */
export const keepShortcuts = (on) => localStorage.setItem(kept, on ? 'on' : 'off')

const fields = 'input:not([type=checkbox], [type=radio]), textarea, select'

/**
 * A letter presses the button that shows it, whatever the keyboard's language; never while
 * somebody types or a question is open.
 */
addEventListener('keydown', (event) => {
  const { ctrlKey, altKey, metaKey, repeat, code, target } = event
  if (!shortcutsOn() || ctrlKey || altKey || metaKey || repeat) return
  if (target instanceof Element && target.closest(fields)) return
  if (document.querySelector('dialog[open]') || !/^Key[A-Z]$/.test(code)) return
  const button = document.querySelector(`main [aria-keyshortcuts="${code.at(-1)}"]`)
  if (!(button instanceof HTMLElement)) return
  event.preventDefault()
  button.click()
})
