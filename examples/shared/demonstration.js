// @ts-check
import { inLanguage, language, onLanguage } from './language.js'
import { office } from './office.js'
import { officeNow, onTheWall } from './office-clock.js'
import { sayMoment } from './say.js'

const words = {
  uk: {
    plain: 'Демонстрація: юридичної сили немає',
    at: (/** @type {string} */ now) => `Демонстрація: в офісі зараз ${now}; юридичної сили немає`,
  },
  en: {
    plain: 'Demonstration: no legal force',
    at: (/** @type {string} */ now) => `Demonstration: at the office it is ${now}; no legal force`,
  },
}

/**
 * Says on the page that it is a demonstration and, where the office's clock is moved, which time it
 * is there.
 *
 * @param {Element} place
 */
export async function sayDemonstration(place) {
  const draw = (/** @type {string | undefined} */ zone) => {
    const { on, at } = onTheWall(officeNow(), zone)
    const said = inLanguage(words)
    const text = zone ? said.at(sayMoment(on, at)) : said.plain
    if (place.textContent !== text || place.getAttribute('lang') !== language()) {
      place.textContent = text
      place.setAttribute('lang', language())
    }
  }
  /** @type {string | undefined} */
  let zone
  draw(zone)
  onLanguage(() => draw(zone))
  for (;;) {
    const found = await office.network.findOffice({}, { token: '' }).catch(() => undefined)
    zone = found?.movedClock && found.timeZone
    draw(zone)
    if (found) break
    await new Promise((wait) => setTimeout(wait, 10_000))
  }
  if (zone) setInterval(() => draw(zone), 5000)
}
