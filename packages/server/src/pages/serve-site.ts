import { inEachLanguage, plain, usualLanguage } from '@transparent-office/words'
import { colours } from '@transparent-office/words/look/colours'
import type { Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import type { OfficeRow } from '../acts/index.ts'
import { listCards, listShelf } from '../rooms/catalogue/index.ts'
import { listBranchRows, listOfficeRows } from '../rooms/network/index.ts'
import { drawSitemap, drawSitemapIndex } from './draw-sitemap.ts'
import { languageOf, pageOf, pathOf, type Pages } from './page.ts'

const colourOf = (name: string) => colours.find((colour) => colour[0] === name)![1]

/** A ticket with a tick, in the colour of links. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="7" fill="${colourOf('accent')}"/>
<path fill="#fff" d="M5 9h22v4.5a2.5 2.5 0 0 0 0 5V23H5v-4.5a2.5 2.5 0 0 0 0-5z"/>
<path fill="none" stroke="${colourOf('accent')}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round" d="m11.5 16 3.2 3.2 5.8-6"/>
</svg>
`

/** Where the icon of all pages is. */
export const iconAddress = '/o/icon.svg'

const reply = (http: Context, type: string, text: string, seconds = 3600) =>
  http.body(text, 200, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': `public, max-age=${seconds}`,
    'x-content-type-options': 'nosniff',
  })

/** Serves what browsers and search engines ask of a site beside its pages. */
export function serveSite(app: Hono, { settings: { publicUrl }, db, findOffice }: Pages): void {
  app.get(iconAddress, (http) => reply(http, 'image/svg+xml', icon, 86_400))

  app.get('/robots.txt', (http) =>
    reply(http, 'text/plain', `User-agent: *\nAllow: /\nSitemap: ${publicUrl}/sitemap.xml\n`),
  )

  app.get('/sitemap.xml', async (http) => {
    const offices = await listOfficeRows(db)
    const sitemaps = offices.map(({ id }) => `${publicUrl}/o/${id}/sitemap.xml`)
    return reply(http, 'application/xml', drawSitemapIndex(sitemaps))
  })

  app.get('/o/:office/sitemap.xml', compress(), async (http, next) => {
    const office = await findOffice(http.req.param('office'))
    if (!office) return next()
    const [cards, branches, events] = await Promise.all([
      listCards(db, office.id),
      listBranchRows(db, office.id),
      listShelf(db, office.id, 'life_events'),
    ])
    const paths: [path: string, asks?: Record<string, string>][] = [
      [''],
      ...branches.map(({ id }): [string] => [`branches/${id}`]),
      ...events.map(({ id }): [string, Record<string, string>] => ['', { lifeEvent: id }]),
      ...cards.map(({ id }): [string] => [`services/${id}`]),
      ['applications'],
      ['matters'],
      ['rate'],
    ]
    const page = { ...pageOf(new URL(http.req.url), usualLanguage), office }
    const pages = paths.map(([path, asks]) =>
      inEachLanguage((language) => publicUrl + pathOf({ ...page, language }, path, asks)),
    )
    return reply(http, 'application/xml', drawSitemap(pages))
  })

  app.get('/o/:office/site.webmanifest', async (http, next) => {
    const office = await findOffice(http.req.param('office'))
    if (!office) return next()
    const manifest = manifestOf(http, office)
    return reply(http, 'application/manifest+json', JSON.stringify(manifest))
  })
}

function manifestOf(http: Context, office: OfficeRow) {
  const language = languageOf(http)
  const page = { ...pageOf(new URL(http.req.url), language), office }
  return {
    name: plain(language, office.title),
    lang: language,
    dir: 'ltr',
    id: pathOf({ ...page, language: usualLanguage }, ''),
    start_url: pathOf(page, ''),
    scope: `/o/${office.id}/`,
    display: 'minimal-ui',
    background_color: colourOf('surface'),
    theme_color: colourOf('surface-2'),
    icons: [{ src: iconAddress, sizes: 'any', type: 'image/svg+xml' }],
  }
}
