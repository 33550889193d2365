import type { ConnectedOffice } from '@transparent-office/sdk'
import type { Drawn } from '../drawn.ts'
import type { OfficePage } from '../page.ts'

/** What somebody asks of a page: where, with which answers, and the office to ask. */
export interface PageRequest {
  readonly page: OfficePage
  /** Named parts of the path. */
  readonly path: Readonly<Record<string, string>>
  /** The query of an opened page, the fields of a sent form. */
  readonly given: URLSearchParams
  /** A form was sent; an opened page changes nothing. */
  readonly sent: boolean
  /** Where people reach this server; no slash at the end. */
  readonly publicUrl: string
  /** The API, as this person would call it from outside. */
  readonly api: ConnectedOffice
}

/** Another page to go to, path and query. */
export interface Redirect {
  readonly redirect: string
}

/** Answers with a page, or with the way to one. */
export type PageHandler = (request: PageRequest) => Promise<Drawn | Redirect> | Drawn | Redirect
