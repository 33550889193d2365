import type { LitElement, ReactiveController } from 'lit'
import type { Surroundings } from './surroundings.ts'

/** What a widget shows, as it may stand in an address: names and values, never a code or a person. */
export type WidgetLocation = Readonly<Record<string, string | undefined>>

/** A widget that shows its location and goes to one. */
interface Located extends LitElement {
  readonly surroundings: Surroundings
  readonly location: WidgetLocation
  goTo(location: WidgetLocation): void
  draft?(): object | undefined
  takeDraft?(draft: object): Promise<void>
}

const nameOf = (key: string) => `to-${key}`

/** The widget's part of the page's address. */
const readLocation = (keys: readonly string[]): WidgetLocation => {
  const query = new URLSearchParams(location.search)
  return Object.fromEntries(keys.map((key) => [key, query.get(nameOf(key)) ?? undefined]))
}

/** The page's address with the widget's part as it should be; the rest is the page's own. */
function addressOf(shown: WidgetLocation): URL {
  const url = new URL(location.href)
  for (const [key, value] of Object.entries(shown)) {
    if (value === undefined) url.searchParams.delete(nameOf(key))
    else url.searchParams.set(nameOf(key), value)
  }
  return url
}

const alike = (one: WidgetLocation, other: WidgetLocation) =>
  Object.keys(one).every((key) => one[key] === other[key])
/** Of looking from day to day Back takes nothing back: it goes a step back. */
const withoutTime = (shown: WidgetLocation): WidgetLocation => ({
  ...shown,
  day: undefined,
  start: undefined,
})
const isEmpty = (shown: WidgetLocation) =>
  Object.values(shown).every((value) => value === undefined)

/**
 * Where the tab keeps a draft: on the office's own pages alone, and not in a browser of a hall, which is
 * everybody's. A browser may refuse: then nothing is kept.
 */
function draftsOf({ surroundings: { address } }: Located): Storage | undefined {
  try {
    const isOwn = address && new URL(address.url, location.href).origin === location.origin
    return isOwn && sessionStorage.getItem('hall') === null ? sessionStorage : undefined
  } catch {
    return undefined
  }
}

/**
 * Keeps what a widget shows in the query of the page's address: a link leads to a step, and Back goes
 * a step back. On the office's own pages the tab keeps what was answered, so that Reload loses nothing.
 */
export class InUrl implements ReactiveController {
  readonly #widget: Located
  /** The location where the widget began: an address that names none means it. */
  readonly #first: WidgetLocation
  /** The location the address says by now. */
  #known: WidgetLocation
  #following = false
  readonly #draftName: string
  /** What this tab kept when the page was loaded. */
  #draft: object | undefined

  constructor(widget: Located, first: WidgetLocation) {
    this.#widget = widget
    this.#draftName = nameOf(`draft-${widget.localName}`)
    this.#draft = this.#readDraft()
    this.#first = this.#known = first
    widget.addController(this)
  }

  hostConnected(): void {
    addEventListener('popstate', this.#follow)
    // What is typed draws nothing anew.
    addEventListener('pagehide', this.#keepDraft)
    document.addEventListener('visibilitychange', this.#keepDraft)
    if (isEmpty(readLocation(Object.keys(this.#first)))) this.hostUpdated()
    else void this.#follow()
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow)
    removeEventListener('pagehide', this.#keepDraft)
    document.removeEventListener('visibilitychange', this.#keepDraft)
  }

  hostUpdated(): void {
    const { location: shown } = this.#widget
    this.#keepDraft()
    if (this.#following || alike(shown, this.#known)) return
    const sameStep = alike(withoutTime(shown), withoutTime(this.#known))
    this.#known = shown
    history[sameStep ? 'replaceState' : 'pushState'](history.state, '', addressOf(shown))
  }

  readonly #follow = async (): Promise<void> => {
    const asked = readLocation(Object.keys(this.#first))
    const go = () => {
      this.#widget.goTo(isEmpty(asked) ? this.#first : asked)
      return this.#widget.updateComplete
    }
    this.#following = true
    await go()
    const draft = this.#draft
    this.#draft = undefined
    if (draft) {
      await this.#widget.takeDraft?.(draft).catch(() => {})
      await go()
    }
    this.#following = false
    this.#known = this.#widget.location
    // Where the widget could not go, such as to a time that is held no more, it is elsewhere now.
    if (!isEmpty(asked) && !alike(this.#known, asked))
      history.replaceState(history.state, '', addressOf(this.#known))
  }

  readonly #keepDraft = (): void => {
    if (this.#following) return
    const drafts = draftsOf(this.#widget)
    const draft = this.#widget.draft?.()
    try {
      if (draft) drafts?.setItem(this.#draftName, JSON.stringify(draft))
      else drafts?.removeItem(this.#draftName)
    } catch {
      // The tab is full.
    }
  }

  #readDraft(): object | undefined {
    try {
      const saved = draftsOf(this.#widget)?.getItem(this.#draftName)
      return saved ? (JSON.parse(saved) as object) : undefined
    } catch {
      return undefined
    }
  }
}
