import { languages, usualLanguage, type ByLanguage } from '@transparent-office/words'

const declared = '<?xml version="1.0" encoding="UTF-8"?>\n'
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** Most addresses a sitemap may have. */
const most = 50_000

/** With more addresses than so many, the other languages of each are not named: the list alone is long. */
const mostWithLanguages = 5_000

const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Lists the sitemaps of all offices. */
export const drawSitemapIndex = (sitemaps: readonly string[]): string =>
  [
    `${declared}<sitemapindex xmlns="${schema}">`,
    ...sitemaps.map((url) => `<sitemap><loc>${safe(url)}</loc></sitemap>`),
    '</sitemapindex>\n',
  ].join('\n')

/** Lists pages, each by its address in every language. */
export function drawSitemap(pages: readonly ByLanguage<string>[]): string {
  const withLanguages = pages.length * languages.length <= mostWithLanguages
  const languagesOf = (page: ByLanguage<string>) =>
    [...languages.map((each) => [each, page[each]]), ['x-default', page[usualLanguage]]]
      .map(
        ([language, url]) =>
          `<xhtml:link rel="alternate" hreflang="${language}" href="${safe(url!)}"/>`,
      )
      .join('')
  const urls = pages.flatMap((page) => {
    const more = withLanguages ? languagesOf(page) : ''
    return languages
      .map((each) => page[each])
      .map((url) => `<url><loc>${safe(url)}</loc>${more}</url>`)
  })
  const spoken = withLanguages ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : ''
  return [
    `${declared}<urlset xmlns="${schema}"${spoken}>`,
    ...urls.slice(0, most),
    '</urlset>\n',
  ].join('\n')
}
