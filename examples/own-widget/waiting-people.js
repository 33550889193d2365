// @ts-check
import { connectOffice, isProblem } from '/embed/sdk.js'

const words = {
  uk: {
    people: { one: 'людина чекає', few: 'людини чекають', other: 'людей чекає' },
    wait: /** @param {number} from @param {number} to */ (from, to) =>
      `орієнтовно ${from}–${to} хвилин`,
    atOnce: 'викличуть одразу',
    closed: 'Зараз зачинено',
    paused: 'Прийом зупинено, черга збережена',
    missing: 'Такого підрозділу немає',
  },
  en: {
    people: { one: 'person waiting', other: 'people waiting' },
    wait: /** @param {number} from @param {number} to */ (from, to) =>
      `about ${from}–${to} minutes`,
    atOnce: 'called at once',
    closed: 'Closed now',
    paused: 'Service is stopped, the queue is kept',
    missing: 'There is no such branch',
  },
}

/** `<waiting-people office branch>`: how many wait there now. What stands inside stays below. */
class WaitingPeople extends HTMLElement {
  #text = document.createElement('p')
  #stop = new AbortController()

  async connectedCallback() {
    const signal = (this.#stop = new AbortController()).signal
    const language = this.closest('[lang]')?.getAttribute('lang') === 'en' ? 'en' : 'uk'
    const office = connectOffice({
      url: new URL(import.meta.url).origin,
      office: this.getAttribute('office') ?? '',
      language,
    })
    const branch = this.getAttribute('branch') ?? ''
    this.prepend(this.#text)
    try {
      const boards = office.queue.showBoard.watch({ branch }, { signal })
      for await (const board of boards) this.#show(board, words[language], language)
    } catch (error) {
      if (!signal.aborted && isProblem(error)) this.#text.textContent = words[language].missing
    }
  }

  disconnectedCallback() {
    this.#stop.abort()
  }

  /**
   * @param {import('@transparent-office/contract').Board} board
   * @param {typeof words.uk | typeof words.en} say
   * @param {string} language
   */
  #show({ branch, status, waiting, wait, outlook }, say, language) {
    const title = branch.title[language] ?? branch.title.uk ?? ''
    const count = document.createElement('b')
    const form = /** @type {'one'} */ (new Intl.PluralRules(language).select(waiting))
    count.textContent = `${waiting} ${say.people[form] ?? say.people.other}`
    const now =
      status === 'closed'
        ? say.closed
        : status === 'paused'
          ? say.paused
          : outlook === 'at-once'
            ? say.atOnce
            : wait && say.wait(wait.from, wait.to)
    this.#text.replaceChildren(title, count, now ?? '')
  }
}

customElements.define('waiting-people', WaitingPeople)
