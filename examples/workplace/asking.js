// @ts-check
import { isProblem } from '/embed/sdk.js'
import { announce, focusOn, read } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { drawField } from '/shared/fields.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { drawAskedBooking } from './asked-booking.js'
import { drawAskedTicket } from './asked-ticket.js'
import { drawButton } from './button.js'
import { addService } from './giving.js'
import { drawPeople } from './people.js'
import { mayBeSigns, readAsked } from './read-asked.js'
import { showAsked } from './show-asked.js'
import { change, state } from './state.js'
import { words } from './words.js'

/** @param {string} mistake */
function sayMistake(mistake) {
  change({ asked: { mistake }, note: undefined })
  focusOn('#asked')
  announce(mistake)
}

/** Today's booking here that six signs open; nothing when they open none. @param {string} code @param {string} branch */
const findBySigns = (code, branch) =>
  office.bookings.findByShortCode({ code, branch }).catch((/** @type {unknown} */ error) => {
    if (isProblem(error, 'not-found')) return undefined
    throw error
  })

/**
 * Who was found at the branch; `by`: who is here, or who phones.
 *
 * @param {string} branch
 * @param {string} who
 * @param {'reception' | 'phone'} by
 */
const findPeople = async (branch, who, by) => ({
  ...(await office.applications.findPeople({ branch, who })),
  asked: who,
  by,
})

/** Finds what the person said or showed. @param {string} text */
const find = (text) =>
  read(async () => {
    const said = words()
    const asked = readAsked(text)
    const branch = state.queue?.branch.id ?? ''
    if (!asked) return sayMistake(said.askEmpty)
    const booking = mayBeSigns(text) && (await findBySigns(text.trim(), branch))
    if (booking) return showAsked({ booking: { booking, bySigns: true } })
    try {
      if (asked.kind === 'booking') {
        const { id, code } = asked
        const booking = await office.bookings.findBooking({ id }, { token: code })
        showAsked({ booking: { booking, code } })
      } else if (asked.kind === 'ticket')
        showAsked({ ticket: await office.queue.findTicket({ id: asked.id }) })
      else if (asked.kind === 'number') {
        const { number } = asked
        showAsked({ ticket: await office.queue.findTicketNumbered({ branch, number }) })
      } else if (asked.kind === 'phone')
        showAsked({ people: await findPeople(branch, text.trim(), 'phone') })
      else {
        const q = asked.words
        const [people, { items }] = await Promise.all([
          findPeople(branch, q, 'reception'),
          office.catalogue.searchServices({ q, branch, channel: 'office', limit: 8 }),
        ])
        showAsked({
          ...(people.items.length > 0 && { people }),
          ...((items.length > 0 || people.items.length === 0) && { services: { words: q, items } }),
        })
      }
    } catch (error) {
      // Of a booking even «no token» means: not this code.
      if (asked.kind === 'booking' && isProblem(error, 'not-found', 'token-needed'))
        return sayMistake(said.noBooking)
      if (asked.kind === 'number' && isProblem(error, 'not-found'))
        return sayMistake(said.noTicket(asked.number))
      throw error
    }
  })

/** The one field of reception. A scanner types a QR code's link and Enter into it. */
export function drawAsking() {
  const said = words()
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const form = /** @type {HTMLFormElement} */ (event.target)
    void find(String(new FormData(form).get('asked')))
    form.reset()
  }
  return h(
    'form',
    { key: 'asking', class: 'asking', onsubmit, novalidate: true },
    drawField('asked', said.ask, { hint: said.askHint, mistake: state.asked?.mistake }),
    h('button', { class: 'button' }, said.find),
  )
}

/** What the field led to: services to choose from, a ticket, a booking. */
export function drawAsked() {
  const { services, ticket, booking, people } = state.asked ?? {}
  if (ticket) return drawAskedTicket(ticket)
  if (booking) return drawAskedBooking(booking)
  return [people && drawPeople(people), services && drawServices(services, !people)]
}

/**
 * @param {NonNullable<import('./state.js').Asked['services']>} services
 * @param {boolean} alone Nothing else was found.
 */
function drawServices({ words: asked, items }, alone) {
  const said = words()
  const id = alone ? 'found' : 'found-services'
  return h(
    'section',
    { key: 'services', 'aria-labelledby': id },
    h(
      'h2',
      { id, tabindex: -1 },
      items.length > 0 ? said.servicesFound(items.length) : said.noneFound(asked),
    ),
    h(
      'ul',
      { class: 'services' },
      items.map((service) =>
        h(
          'li',
          { key: service.id },
          h('span', null, plain(service.title)),
          drawButton(said.add, () => addService(service), {
            second: true,
            about: plain(service.title),
          }),
        ),
      ),
    ),
  )
}
