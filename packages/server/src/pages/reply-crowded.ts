import { readLanguage } from '@transparent-office/words'
import type { Context } from 'hono'
import type { Refusal } from '../acts/index.ts'
import { drawCrowded } from './draw-unreachable.ts'
import { pageOf } from './page.ts'
import { replyPage } from './reply-page.ts'

/** Answers who asked too much for a page or file: when it is their turn. */
export function replyCrowded(http: Context, { more }: Refusal): Promise<Response> {
  const page = pageOf(new URL(http.req.url), readLanguage(http.req.query('lang')))
  return replyPage(http, page, drawCrowded(page, more.retryAfterSeconds ?? 1))
}
