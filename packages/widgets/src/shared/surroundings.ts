import { usualLanguage, type Language } from '@transparent-office/words/language/languages'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { ancestors } from './ancestors.ts'
import { defaultUrl } from './default-url.ts'
import { nearestLanguage } from './language/nearest-language.ts'
import { warnDeveloper } from './warn-developer.ts'

/** Which office a widget talks with. */
export interface OfficeAddress {
  readonly url: string
  readonly office: string
}

/** An element that may name its office itself. */
type Placed = ReactiveControllerHost & Element

const watched = ['lang', 'url', 'office']

/**
 * What a widget learns from where it stands: the language of the nearest `lang`, and the office
 * of its own attributes or of the `to-office` around it. Follows changes while connected.
 */
export class Surroundings implements ReactiveController {
  language: Language = usualLanguage
  address: OfficeAddress | undefined
  /** The `to-office` around the widget. */
  around: Element | undefined
  readonly #host: Placed
  #nameless: ReturnType<typeof setTimeout> | undefined
  readonly #observer = new MutationObserver(() => this.#look())

  constructor(host: Placed) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    const roots = new Set(Array.from(ancestors(this.#host), (each) => each.getRootNode()))
    for (const root of roots) {
      this.#observer.observe(root, { attributes: true, attributeFilter: watched, subtree: true })
    }
    this.#look()
    this.#nameless = setTimeout(() => {
      if (!this.address)
        warnDeveloper(
          `<${this.#host.localName}> knows no office. Set url and office on <to-office>.`,
        )
    }, 3000)
  }

  hostDisconnected(): void {
    this.#observer.disconnect()
    clearTimeout(this.#nameless)
  }

  #look(): void {
    const { language, address } = this
    const chain = [...ancestors(this.#host)]
    this.around = chain.find((each) => each !== this.#host && each.localName === 'to-office')
    const own = (name: string) =>
      this.#host.getAttribute(name) || this.around?.getAttribute(name) || undefined
    const url = own('url') ?? defaultUrl()
    const office = own('office')
    this.language = nearestLanguage(this.#host)
    if (url !== address?.url || office !== address?.office)
      this.address = url !== undefined && office !== undefined ? { url, office } : undefined
    if (language !== this.language || address !== this.address) this.#host.requestUpdate()
  }
}
