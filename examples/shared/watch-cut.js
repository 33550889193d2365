// @ts-check
import { officeNow, onTheWall } from './office-clock.js'

const secondsUntilSaid = 5
const secondsUntilTrusted = 2

/**
 * Tells since when the connection is broken: not of a gap that mends itself within seconds, and not
 * that all is well while a stream opens and breaks again, as it does when a server goes down.
 *
 * @param {(since: string | undefined) => void} tell
 * @returns {(connected: boolean) => void}
 */
export function watchCut(tell) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let saying
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let trusting
  return (connected) => {
    clearTimeout(trusting)
    if (connected) {
      trusting = setTimeout(() => {
        clearTimeout(saying)
        saying = undefined
        tell(undefined)
      }, secondsUntilTrusted * 1000)
    } else if (!saying) {
      const { at } = onTheWall(officeNow())
      saying = setTimeout(() => tell(at), secondsUntilSaid * 1000)
    }
  }
}
