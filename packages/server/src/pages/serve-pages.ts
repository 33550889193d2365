import type { Hono } from 'hono'
import { listOfficeRows } from '../rooms/network/index.ts'
import { embedFolder, examplesFolder, keptEmbedFolder, qrFolder } from './folders.ts'
import { serveKeeping } from './keeping/serve-keeping.ts'
import { pageOf } from './page.ts'
import { pageHeaders } from './page-headers.ts'
import { servePlainPages, type Pages } from './plain-pages.ts'
import { missing, replyPage } from './reply-page.ts'
import { serveEmbed } from './serve-embed.ts'
import { serveLook } from './serve-look.ts'
import { serveFolder } from './static-folder.ts'
import { readLanguage } from './words.ts'

const examples = [
  'kiosk',
  'hall-board',
  'workplace',
  'rating-tablet',
  'own-widget',
  'national-portal',
  'shared',
]

/** Serves what people open: the widgets' files, the office's plain pages, the example pages. */
export function servePages(app: Hono, pages: Pages): void {
  serveEmbed(app, {
    built: embedFolder,
    kept: keptEmbedFolder(pages.settings.dataDir),
    publicUrl: pages.settings.publicUrl,
    nameOffice: async () => (await listOfficeRows(pages.db))[0]?.id,
  })
  serveLook(app)
  serveKeeping(app)
  servePlainPages(app, pages)
  serveFolder(app, '/shared/uqr/', qrFolder, pageHeaders)
  for (const name of examples)
    serveFolder(app, `/${name}/`, `${examplesFolder}/${name}`, pageHeaders)
  serveFolder(app, '/', `${examplesFolder}/city-site`, pageHeaders)
  // Without the example pages, as in a city's own server, the office's page is the first one.
  app.get('/', async (http) => {
    const [first] = await listOfficeRows(pages.db)
    return first ? http.redirect(`/o/${first.id}/`) : http.notFound()
  })
  app.notFound((http) => {
    const page = pageOf(new URL(http.req.url), readLanguage(http.req.query('lang')))
    return replyPage(http, page, missing(page, page.words.missingPage))
  })
}
