import type { Html } from './drawing/html.ts'
import type { SearchListing } from './search-listing.ts'

/** What is still ahead of the person, to be named on other pages where the device keeps this one. */
export interface Ahead {
  readonly what: string
  /** The office's day. */
  readonly on: string
  /** The wall-clock time, or the number. */
  readonly at: string
}

/** A drawn page: its title and content, and how it stands with what was asked. */
export interface Drawn {
  readonly title: string
  readonly content: Html
  readonly status?: 200 | 400 | 403 | 404 | 409 | 422 | 429 | 503
  /** Seconds after which to come again; an opened page is opened again by itself. */
  readonly comeAgainIn?: number
  /** Absent: search engines leave it out. */
  readonly listing?: SearchListing
  /** What it shows, as JSON-LD for search engines. */
  readonly data?: readonly string[]
  /** Something is to be mended. */
  readonly mistaken?: boolean
  /** Widgets may take this page over: nobody has begun anything on it. */
  readonly widgets?: boolean
  /** Can be saved on the person's device when asked, to be read with no network. */
  readonly offline?: boolean
  readonly ahead?: Ahead | undefined
}
