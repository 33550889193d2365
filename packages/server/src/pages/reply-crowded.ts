import type { Context } from 'hono'
import type { Refusal } from '../acts/index.ts'
import { drawCrowded } from './draw-unreachable.ts'
import { languageOf, pageOf } from './page.ts'
import { replyPage } from './reply-page.ts'

/** Answers who asked too much for a page or file: when it is their turn. */
export function replyCrowded(http: Context, { more }: Refusal): Promise<Response> {
  const page = pageOf(new URL(http.req.url), languageOf(http))
  return replyPage(http, page, drawCrowded(page, more.retryAfterSeconds ?? 1))
}
