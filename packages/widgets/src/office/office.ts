/**
 * Says once which office the widgets inside talk with, and in which language (`lang`). Draws
 * nothing. A finder and a booking inside the same one work together.
 *
 * @element to-office
 * @attr url - Address of the office's server; the loader's own when absent.
 * @attr office - Id of the office.
 * @attr {boolean} in-url - Keeps the step of each widget inside in the query of the page's address.
 * @attr lang - Language of the widgets inside: `uk` or `en`.
 */
export class OfficeContext extends HTMLElement {
  /** Address of the office's server. */
  get url(): string | null {
    return this.getAttribute('url')
  }
  set url(url: string | null) {
    this.#set('url', url)
  }

  /** Id of the office. */
  get office(): string | null {
    return this.getAttribute('office')
  }
  set office(office: string | null) {
    this.#set('office', office)
  }

  #set(name: string, value: string | null): void {
    if (value === null) this.removeAttribute(name)
    else this.setAttribute(name, value)
  }
}
