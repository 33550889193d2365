// @ts-check
import { inLanguage, language, onLanguage } from './language.js'
import { office } from './office.js'
import { officeNow, onTheWall } from './office-clock.js'
import { sayMoment } from './say.js'

const words = {
  uk: {
    plain: 'Демонстрація: юридичної сили немає',
    at: (/** @type {string} */ now) => `Демонстрація: в офісі зараз ${now}; юридичної сили немає`,
    simulated: 'частина людей у залах вигадана',
  },
  en: {
    plain: 'Demonstration: no legal force',
    at: (/** @type {string} */ now) => `Demonstration: at the office it is ${now}; no legal force`,
    simulated: 'some people in its halls are simulated',
  },
}

/**
 * Says on the page that it is a demonstration, where the office's clock is moved, which time it is
 * there, and whether people in its halls are simulated.
 *
 * @param {Element} place
 */
export async function sayDemonstration(place) {
  /** @type {string | undefined} */
  let zone
  let simulated = false
  const draw = () => {
    const { on, at } = onTheWall(officeNow(), zone)
    const said = inLanguage(words)
    const plain = zone ? said.at(sayMoment(on, at)) : said.plain
    const text = simulated ? `${plain}; ${said.simulated}` : plain
    if (place.textContent !== text || place.getAttribute('lang') !== language()) {
      place.textContent = text
      place.setAttribute('lang', language())
    }
  }
  draw()
  onLanguage(draw)
  for (;;) {
    const found = await office.network.findOffice({}, { token: '' }).catch(() => undefined)
    zone = found?.movedClock && found.timeZone
    simulated = found?.simulatedPeople === true
    draw()
    if (found) break
    await new Promise((wait) => setTimeout(wait, 10_000))
  }
  if (zone) setInterval(draw, 5000)
}
