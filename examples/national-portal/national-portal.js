// @ts-check
import { h, render } from '/shared/draw.js'
import { language, plain } from '/shared/language.js'
import { findPlaces, findServices, listOffices } from './ask-offices.js'
import { drawPlace } from './draw-place.js'
import { sortPlaces } from './sort-places.js'
import { say } from './words.js'

/**
 * @type {{
 *   words: string, services?: import('./ask-offices.js').ServiceSummary[],
 *   chosen?: import('./ask-offices.js').ServiceSummary, places?: import('./ask-offices.js').Place[],
 *   silent: import('./ask-offices.js').Office[], order: 'earliest' | 'nearest',
 *   from?: import('./distance.js').Position, news: string
 * }}
 */
const state = { words: '', silent: [], order: 'earliest', news: '' }

/** Does what takes a while; the latest thing asked for wins. @param {() => Promise<string | undefined>} act */
async function asking(act) {
  state.news = ''
  try {
    state.news = (await act()) ?? ''
  } catch {
    state.news = say().unreachable
  }
  draw()
}

/** Waits for the heading just drawn and reads it out. @param {string} id */
const readHeading = (id) => {
  draw()
  document.getElementById(id)?.focus()
}

const search = () =>
  asking(async () => {
    const words = state.words.trim()
    if (!words) return undefined
    state.chosen = state.places = undefined
    state.services = await findServices(await listOffices(), words)
    if (state.services.length === 0) return say().nothing
    readHeading('which')
    return undefined
  })

/** @param {import('./ask-offices.js').ServiceSummary} service */
const choose = (service) =>
  asking(async () => {
    const { answers, silent } = await findPlaces(await listOffices(), service)
    Object.assign(state, { chosen: service, places: answers, silent })
    readHeading('where')
    return undefined
  })

/** @param {'earliest' | 'nearest'} order */
const sortBy = (order) =>
  asking(async () => {
    state.order = order
    if (order === 'earliest' || state.from) return undefined
    state.from = await new Promise((found) =>
      navigator.geolocation.getCurrentPosition(
        ({ coords: { latitude, longitude } }) => found({ latitude, longitude }),
        () => found(undefined),
        { maximumAge: 600_000, timeout: 10_000 },
      ),
    )
    return state.from ? undefined : say().noPosition
  })

function drawSearch() {
  return h(
    'form',
    {
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault()
        void search()
      },
    },
    h(
      'p',
      { class: 'field' },
      h('label', { for: 'words' }, say().what),
      h('span', { id: 'example', class: 'hint' }, say().example),
    ),
    h(
      'div',
      { class: 'search' },
      h('input', {
        id: 'words',
        type: 'search',
        value: state.words,
        'aria-describedby': 'example',
        oninput: (/** @type {any} */ event) => (state.words = event.target.value),
      }),
      h('button', { class: 'button' }, say().find),
    ),
  )
}

const drawServices = () =>
  state.services?.length && [
    h('h2', { id: 'which', tabindex: -1 }, say().which),
    h(
      'ul',
      { class: 'services' },
      state.services.map((service) =>
        h(
          'li',
          null,
          h(
            'button',
            {
              class: 'button second',
              'aria-pressed': String(service === state.chosen),
              onclick: () => choose(service),
            },
            plain(service.title),
          ),
        ),
      ),
    ),
  ]

const drawOrder = () =>
  h(
    'fieldset',
    null,
    h('legend', null, say().order),
    /** @type {const} */ (['earliest', 'nearest']).map((order) =>
      h(
        'label',
        null,
        h('input', {
          type: 'radio',
          name: 'order',
          checked: state.order === order,
          onchange: () => sortBy(order),
        }),
        say()[order],
      ),
    ),
  )

const drawPlaces = () =>
  state.places && [
    h('h2', { id: 'where', tabindex: -1 }, say().where),
    state.places.length === 0 && h('p', null, say().nobody),
    state.places.length > 1 && drawOrder(),
    h(
      'ol',
      { class: 'places' },
      sortPlaces(state.places, state.order, state.from).map((place) =>
        drawPlace(place, state.from),
      ),
    ),
    state.silent.length > 0 &&
      h(
        'p',
        { class: 'note warn' },
        say().silent(state.silent.map((one) => plain(one.title)).join(', ')),
      ),
  ]

function draw() {
  document.title = say().title
  render(
    /** @type {Element} */ (document.getElementById('content')),
    h('h1', null, say().title),
    h('p', { class: 'lead' }, say().lead),
    drawSearch(),
    h('p', { role: 'status', class: 'news' }, state.news),
    drawServices(),
    drawPlaces(),
    h(
      'p',
      { class: 'other' },
      language() === 'en'
        ? h('a', { href: '?lang=uk', lang: 'uk', hreflang: 'uk' }, 'Українською')
        : h('a', { href: '?lang=en', lang: 'en', hreflang: 'en' }, 'English'),
    ),
  )
}

draw()
