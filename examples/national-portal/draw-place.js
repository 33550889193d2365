// @ts-check
import { h } from '/shared/draw.js'
import { language, plain } from '/shared/language.js'
import { distance } from './distance.js'
import { say } from './words.js'

/** `2026-11-24` and `09:35` as people say them. @param {{on: string, at: string}} start */
function sayStart({ on, at }) {
  const day = new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : 'uk', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(on))
  return `${day}, ${at}`
}

/**
 * A branch that gives the service: when, where, how far, and the way to book there.
 *
 * @param {import('./ask-offices.js').Place} place
 * @param {import('./distance.js').Position} [from]
 */
export function drawPlace(place, from) {
  const { office, branch, title, address, earliest, location, service } = place
  const where = `${plain(office.title)}, ${plain(title)}`
  const lang = language() === 'en' ? '&lang=en' : ''
  const far = new Intl.NumberFormat(language(), { maximumFractionDigits: 1 })
  return h(
    'li',
    { key: `${office.id} ${branch}` },
    h('h3', null, where),
    h('p', { class: 'when' }, earliest ? sayStart(earliest) : say().noPlaces),
    h(
      'p',
      null,
      plain(address),
      from && location && ` · ${say().away(far.format(distance(from, location)))}`,
    ),
    h(
      'a',
      {
        href: `/o/${office.id}/book?service=${service}&branch=${branch}${lang}`,
        'aria-label': say().bookAt(where),
      },
      say().book,
    ),
  )
}
