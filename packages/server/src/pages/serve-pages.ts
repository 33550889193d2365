import { existsSync } from 'node:fs'
import type { Hono } from 'hono'
import { listOfficeRows } from '../rooms/network/index.ts'
import { embedFolder, examplesFolder, keptEmbedFolder, qrFolder } from './folders.ts'
import { serveOffline } from './offline/serve-offline.ts'
import { languageOf, pageOf } from './page.ts'
import { pageHeaders } from './page-headers.ts'
import { servePlainPages } from './plain-pages.ts'
import type { Pages } from './page.ts'
import { missing, replyPage } from './reply-page.ts'
import { serveEmbed } from './serve-embed.ts'
import { serveLook } from './serve-look.ts'
import { serveSite } from './serve-site.ts'
import { serveFolder } from './static-folder.ts'

const citySite = `${examplesFolder}/city-site`

const ofAnOffice = ['kiosk', 'hall-board', 'workplace', 'manager', 'rating-tablet']

/** Pages of staff and screens are nobody's to find. */
const unfoundHeaders = { ...pageHeaders, 'x-robots-tag': 'noindex' }

const examples = [...ofAnOffice, 'own-widget', 'national-portal', 'shared']

/** Serves what people open: the widgets' files, the office's plain pages, the example pages. */
export function servePages(app: Hono, pages: Pages): void {
  serveEmbed(app, {
    built: embedFolder,
    versions: keptEmbedFolder(pages.settings.dataDir),
    publicUrl: pages.settings.publicUrl,
    nameOffice: async () => (await listOfficeRows(pages.db))[0]?.id,
  })
  serveLook(app)
  serveOffline(app)
  serveSite(app, pages)
  servePlainPages(app, pages)
  serveFolder(app, '/shared/uqr/', qrFolder, pageHeaders)
  // The pages of staff and screens speak of the demonstration, unless their address names another office.
  for (const name of ofAnOffice)
    app.get(`/${name}/`, async (http, next) => {
      if (http.req.query('office') !== undefined) return next()
      const offices = await listOfficeRows(pages.db)
      const [first] = offices
      if (!first || offices.some(({ demonstration }) => demonstration)) return next()
      return http.redirect(`/${name}/?office=${first.id}`)
    })
  for (const name of examples) {
    const headers = ofAnOffice.includes(name) ? unfoundHeaders : pageHeaders
    serveFolder(app, `/${name}/`, `${examplesFolder}/${name}`, headers)
  }
  // The example city's page speaks of the demonstration alone; a city's own first page is its office's.
  app.get('/', async (http, next) => {
    const offices = await listOfficeRows(pages.db)
    if (existsSync(citySite) && offices.some(({ demonstration }) => demonstration)) return next()
    return offices[0] ? http.redirect(`/o/${offices[0].id}/`) : http.notFound()
  })
  serveFolder(app, '/', citySite, pageHeaders)
  app.notFound((http) => {
    const page = pageOf(new URL(http.req.url), languageOf(http))
    return replyPage(http, page, missing(page, page.words.missingPage))
  })
}
