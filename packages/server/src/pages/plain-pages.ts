import type { Booking, Ticket } from '@transparent-office/contract'
import type { Context, Hono } from 'hono'
import { clockIsMoved, officeNow } from '../database/clock.ts'
import { localTime } from '../database/local-time.ts'
import type { Database } from '../database/open.ts'
import type { OfficeRow } from '../http/act.ts'
import { unreadableAddress } from '../http/read-body.ts'
import { findCard } from '../rooms/catalogue/index.ts'
import { listBranchRows, showBranch } from '../rooms/network/index.ts'
import type { Settings } from '../settings.ts'
import { drawApplication, drawMissing, drawRating } from './draw-after.ts'
import { drawOffice } from './draw-office.ts'
import { drawService } from './draw-service.ts'
import { drawBooking, drawTicket } from './draw-visit.ts'
import { pageOf, type Page } from './page.ts'
import { missing, replyPage, type Drawn } from './reply-page.ts'
import { plain } from './say.ts'
import { readLanguage } from './words.ts'

/** What pages are made of. */
export interface Pages {
  readonly settings: Settings
  readonly db: Database
  readonly findOffice: (id: string) => Promise<OfficeRow | undefined>
}

type Draw = (page: Page, http: Context) => Promise<Drawn> | Drawn

/** Serves an office's own pages: readable without scripts, with them the widgets stand in. */
export function servePlainPages(app: Hono, pages: Pages): void {
  const { db } = pages
  const serve = (path: string, draw: Draw) =>
    app.get(`/o/:office/${path}`, (http) => replyFor(http, pages, draw))
  /** Asks the API as the holder of the code would; nothing when it says no. */
  const ask = async (http: Context, things: 'bookings' | 'tickets'): Promise<unknown> => {
    const code = (http.req.query('code') ?? '').replace(/[^ -~]/gu, '?')
    const forwarded = http.req.header('x-forwarded-for')
    const headers = {
      authorization: `Bearer ${code}`,
      // Asked for this person: one who guesses codes behind a proxy must not shut out all others.
      ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }),
    }
    const id = encodeURIComponent(http.req.param('id')!)
    const address = `/v1/offices/${http.req.param('office')}/${things}/${id}`
    const answer = await app.request(address, { headers }, http.env)
    if (answer.status >= 500 || answer.status === 429)
      throw new Error(`The API answered ${answer.status}`)
    return answer.ok ? answer.json() : undefined
  }

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
    const booking = (await ask(http, 'bookings')) as Booking | undefined
    return booking
      ? { title: page.words.booking, content: drawBooking(page, booking, http.req.query('code')!) }
      : missing(page, page.words.missingThing.booking)
  })
  serve('tickets/:id', async (page, http) => {
    const ticket = (await ask(http, 'tickets')) as Ticket | undefined
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
}

/** Draws a page of an office, or says that there is no such office or that it can't answer now. */
async function replyFor(http: Context, pages: Pages, draw: Draw): Promise<Response> {
  const { settings, db, findOffice } = pages
  const address = new URL(http.req.url)
  const nobodys = pageOf(address, readLanguage(http.req.query('lang')))
  if (unreadableAddress(address.pathname + address.search))
    return replyPage(http, nobodys, missing(nobodys, nobodys.words.missingPage))
  try {
    const office = await findOffice(http.req.param('office')!)
    if (!office)
      return await replyPage(http, nobodys, missing(nobodys, nobodys.words.missingOffice))
    const now = await officeNow(db)
    const moment = { now, ...localTime(now, office.timeZone) }
    const movedClock = settings.demoClock && (await clockIsMoved(db))
    const page = { ...nobodys, office, moment, movedClock }
    return await replyPage(http, page, await draw(page, http))
  } catch {
    const { unavailable: title, tryLater } = nobodys.words
    const content = drawMissing(nobodys, title, tryLater)
    return replyPage(http, nobodys, { title, content, status: 503 })
  }
}
