import { inEachLanguage, type ByLanguage } from '@transparent-office/words'
import { pathOf, type Page } from './page.ts'

/** How search engines list a page and others pass it on. A page without it stays out of search engines. */
export interface SearchListing {
  /** What the page is for, in a sentence. */
  readonly description: string
  /** The one address that stands for it, by language. */
  readonly urls: ByLanguage<string>
}

/** A page that may be found, at a path of its office with what is asked there. */
export const searchListingAt = (
  { page, publicUrl }: { readonly page: Page; readonly publicUrl: string },
  path: string,
  description: string,
  asks: Readonly<Record<string, string>> = {},
): SearchListing => ({
  description,
  urls: inEachLanguage((language) => publicUrl + pathOf({ ...page, language }, path, asks)),
})
