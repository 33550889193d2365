// @ts-check
const secondsIdle = 60
const secondsAsked = 20

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer

/**
 * Watches whether somebody is still there: asks after a minute without a touch, clears the screen
 * 20 seconds later.
 *
 * @param {{isBusy: () => boolean, ask: (asking: boolean) => void, clear: () => void}} how
 */
export function watchIdle({ isBusy, ask, clear }) {
  const begin = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!isBusy()) return begin()
      ask(true)
      timer = setTimeout(() => {
        clear()
        begin()
      }, secondsAsked * 1000)
    }, secondsIdle * 1000)
  }
  for (const kind of ['pointerdown', 'keydown', 'input'])
    addEventListener(kind, () => {
      begin()
      ask(false)
    })
  begin()
}
