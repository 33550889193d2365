import type { Booking, Ticket } from '@transparent-office/contract'
import type { Context, Hono } from 'hono'
import { clockIsMoved, officeNow } from '../database/clock.ts'
import { localTime } from '../database/local-time.ts'
import type { Database } from '../database/open.ts'
import type { OfficeRow } from '../http/act.ts'
import { findCard } from '../rooms/catalogue/index.ts'
import { listBranchRows, listOfficeRows, showBranch } from '../rooms/network/index.ts'
import type { Settings } from '../settings.ts'
import { drawApplication, drawMissing, drawRating } from './draw-after.ts'
import { drawOffice } from './draw-office.ts'
import { drawPage, type Html } from './draw-page.ts'
import { drawService } from './draw-service.ts'
import { drawBooking, drawTicket } from './draw-visit.ts'
import { embedFolder, examplesFolder, qrFolder } from './folders.ts'
import { pageOf, type Page } from './page.ts'
import { embedHeaders, pageHeaders } from './page-headers.ts'
import { pageLook } from './page-look.ts'
import { plain } from './say.ts'
import { serveFolder } from './static-folder.ts'
import { readLanguage } from './words.ts'

interface Pages {
  readonly settings: Settings
  readonly db: Database
  readonly findOffice: (id: string) => Promise<OfficeRow | undefined>
}

/** A drawn page: its title and content; `found` false makes it a 404. */
interface Drawn {
  readonly title: string
  readonly content: Html
  readonly found?: false
}

const examples = ['kiosk', 'hall-board', 'workplace', 'rating-tablet', 'shared']

/** Serves what people open: the widgets' files, the office's plain pages, the example pages. */
export function servePages(app: Hono, { settings, db, findOffice }: Pages): void {
  const missing = (page: Page, says: string): Drawn => ({
    title: page.words.missing,
    content: drawMissing(page, page.words.missing, says),
    found: false,
  })

  const reply = (http: Context, page: Page, { title, content, found }: Drawn, status = 200) => {
    for (const [name, value] of Object.entries(pageHeaders)) http.header(name, value)
    http.header('cache-control', page.address.searchParams.has('code') ? 'no-store' : 'no-cache')
    return http.html(drawPage(page, title, content), found === false ? 404 : (status as 200))
  }

  /** Draws a page of an office, or says that there is none. */
  const serve = (path: string, draw: (page: Page, http: Context) => Promise<Drawn> | Drawn) =>
    app.get(`/o/:office/${path}`, async (http) => {
      const address = new URL(http.req.url)
      const language = readLanguage(http.req.query('lang'))
      try {
        const office = await findOffice(http.req.param('office'))
        if (!office) {
          const page = pageOf(address, language)
          return reply(http, page, missing(page, page.words.missingOffice))
        }
        const now = await officeNow(db)
        const moment = { now, ...localTime(now, office.timeZone) }
        const movedClock = settings.demoClock && (await clockIsMoved(db))
        const page = pageOf(address, language, { movedClock, office, moment })
        return reply(http, page, await draw(page, http))
      } catch {
        const page = pageOf(address, language)
        const { unavailable: title, tryLater } = page.words
        return reply(http, page, { title, content: drawMissing(page, title, tryLater) }, 503)
      }
    })

  /** Asks the API as the holder of the code would; nothing when it says no. */
  const ask = async (http: Context, path: string): Promise<unknown> => {
    const code = (http.req.query('code') ?? '').replace(/[^ -~]/gu, '?')
    const headers = { authorization: `Bearer ${code}` }
    const address = `/v1/offices/${http.req.param('office')}/${path}`
    const answer = await app.request(address, { headers }, http.env)
    if (answer.status >= 500) throw new Error(`The API answered ${answer.status}`)
    return answer.ok ? answer.json() : undefined
  }

  serveFolder(app, '/embed/', embedFolder, embedHeaders)
  app.get('/embed/*', (http) => http.text('There is no such file.\n', 404, { ...embedHeaders }))
  app.get('/o/page.css', (http) =>
    http.body(pageLook, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    }),
  )

  app.get('/o/:office', (http, next) => {
    const { pathname, search } = new URL(http.req.url)
    return pathname.endsWith('/')
      ? next()
      : Promise.resolve(http.redirect(`${pathname}/${search}`, 301))
  })
  serve('', async (page) => {
    const { language, office, moment } = page
    const rows = await listBranchRows(db, office!.id)
    const branches = rows.map((row) => showBranch(row, moment!, office!.timeZone))
    return { title: plain(language, office!.title), content: drawOffice(page, branches) }
  })
  serve('services/:id', async (page, http) => {
    const card = await findCard(db, page.office!.id, http.req.param('id')!)
    return card
      ? { title: plain(page.language, card.title), content: drawService(page, card) }
      : missing(page, page.words.missingService)
  })
  serve('bookings/:id', async (page, http) => {
    const booking = (await ask(http, `bookings/${http.req.param('id')}`)) as Booking | undefined
    return booking
      ? {
          title: page.words.booking,
          content: drawBooking(page, booking, http.req.query('code')!),
        }
      : missing(page, page.words.missingThing.booking)
  })
  serve('tickets/:id', async (page, http) => {
    const ticket = (await ask(http, `tickets/${http.req.param('id')}`)) as Ticket | undefined
    return ticket
      ? { title: page.words.ticket, content: drawTicket(page, ticket, http.req.query('code')!) }
      : missing(page, page.words.missingThing.ticket)
  })
  serve('applications/:number?', (page, http) => ({
    title: page.words.application,
    content: drawApplication(page, http.req.param('number'), http.req.query('code')),
  }))
  serve('rate', (page, http) => ({
    title: page.words.rate,
    content: drawRating(page, http.req.query('visit'), http.req.query('code')),
  }))
  serve('*', (page) => missing(page, page.words.missingPage))

  serveFolder(app, '/shared/uqr/', qrFolder, pageHeaders)
  for (const name of examples)
    serveFolder(app, `/${name}/`, `${examplesFolder}/${name}`, pageHeaders)
  serveFolder(app, '/', `${examplesFolder}/city-site`, pageHeaders)
  app.get('/', async (http) => {
    const [first] = await listOfficeRows(db)
    return first ? http.redirect(`/o/${first.id}/`) : http.notFound()
  })
  app.notFound((http) => {
    const language = readLanguage(http.req.query('lang'))
    const page = pageOf(new URL(http.req.url), language)
    return reply(http, page, missing(page, page.words.missingPage)) as Response
  })
}
