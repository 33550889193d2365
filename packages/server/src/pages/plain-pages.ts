import { isProblem } from '@transparent-office/sdk'
import type { Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { clockIsMoved, officeNow } from '../database/clock.ts'
import { localTime } from '../database/local-time.ts'
import { unreadableAddress } from '../http/read-body.ts'
import { connectFor } from './request/api.ts'
import type { PageHandler } from './request/page-request.ts'
import { isForeign, readForm, readGiven } from './request/read-form.ts'
import { pageHeaders } from './page-headers.ts'
import type { OfficeRow } from '../acts/index.ts'
import { languageOf, pageOf, pathOf, type OfficePage, type Page, type Pages } from './page.ts'
import { cannot, missing, replyPage } from './reply-page.ts'
import { routes } from './routes.ts'
import { drawCrowded, drawUnreachable } from './draw-unreachable.ts'

/** Serves an office's own pages: every task without scripts; with them widgets stand in. */
export function servePlainPages(app: Hono, pages: Pages): void {
  app.get('/o/:office', (http, next) => {
    const { pathname, search } = new URL(http.req.url)
    return pathname.endsWith('/')
      ? next()
      : Promise.resolve(http.redirect(`${pathname}/${search}`, 301))
  })
  // A page that is opened by a code is somebody's own: who could see its length must learn nothing from it.
  const squeeze = compress()
  app.get('/o/*', (http, next) =>
    http.req.query('code') === undefined ? squeeze(http, next) : next(),
  )
  for (const /* guard opening-changes-nothing */ {
      path,
      opened = toOffice,
      sent,
    } /* end guard */ of routes) {
    app.get(`/o/:office/${path}`, (http) => replyFor(app, http, pages, opened))
    if (sent) app.post(`/o/:office/${path}`, (http) => replyFor(app, http, pages, sent))
  }
  // Asks the database nothing: anybody can make up any number of paths.
  app.get('/o/:office/*', async (http) => {
    const page = pageOf(new URL(http.req.url), languageOf(http))
    const office = await pages.findOffice(http.req.param('office'))
    const { missingPage, missingOffice } = page.words
    return office
      ? replyPage(http, { ...page, office }, missing({ ...page, office }, missingPage))
      : replyPage(http, page, missing(page, missingOffice))
  })
}

/** A step that nobody can begin with: to the office's page. */
const toOffice: PageHandler = ({ page }) => ({ redirect: pathOf(page, '') })

/** Answers what is asked of a page, or says that there is no such office or that it can't answer now. */
async function replyFor(
  app: Hono,
  http: Context,
  pages: Pages,
  handler: PageHandler,
): Promise<Response> {
  const address = new URL(http.req.url)
  const isSent = http.req.method === 'POST'
  let page = pageOf(address, languageOf(http))
  if (unreadableAddress(address.pathname))
    return replyPage(http, page, missing(page, page.words.missingPage))
  try {
    const given = isSent ? await readForm(http.req.raw) : readGiven(address.searchParams)
    if (isSent) page = { ...page, sent: given ?? new URLSearchParams() }
    const office = await pages.findOffice(http.req.param('office')!)
    if (!office) return await replyPage(http, page, missing(page, page.words.missingOffice))
    page = await placed(pages, page, office)
    const api = connectFor(app, http, office.id)
    page = { ...page, pauses: await api.network.listPauses().catch(() => undefined) }
    const { foreign, foreignSaid, unreadable, unreadableSaid } = page.words
    if (isSent && isForeign(http.req.raw))
      return await replyPage(http, page, cannot(page, foreign, foreignSaid, 403))
    if (!given) return await replyPage(http, page, cannot(page, unreadable, unreadableSaid, 400))
    const answer = await handler({
      page: page as OfficePage,
      path: http.req.param() as Record<string, string>,
      given,
      sent: isSent,
      publicUrl: pages.settings.publicUrl,
      api,
    })
    return 'redirect' in answer
      ? redirectTo(http, answer.redirect)
      : await replyPage(http, page, answer)
  } catch (error) {
    const drawn = isProblem(error, 'too-many-calls')
      ? drawCrowded(page, error.retryAfterSeconds ?? 1)
      : drawUnreachable(page)
    return replyPage(http, page, drawn)
  }
}

/** The page with its office and the office's time. */
async function placed({ settings, db }: Pages, page: Page, office: OfficeRow): Promise<Page> {
  const now = await officeNow(db)
  const movedClock = settings.demoClock && (await clockIsMoved(db))
  const moment = { now, ...localTime(now, office.timeZone) }
  const simulatedPeople = settings.demoLife && office.demonstration
  return { ...page, office, moment, movedClock, simulatedPeople }
}

function redirectTo(http: Context, path: string): Response {
  for (const [name, value] of Object.entries(pageHeaders)) http.header(name, value)
  http.header('cache-control', 'no-store')
  http.header('x-robots-tag', 'noindex')
  return http.redirect(path, 303)
}
