import type { Hono } from 'hono'
import type { Database } from '../database/open.ts'
import type { OfficeRow } from '../http/act.ts'
import type { Settings } from '../settings.ts'

interface Pages {
  readonly settings: Settings
  readonly db: Database
  readonly findOffice: (id: string) => Promise<OfficeRow | undefined>
}

export function servePages(app: Hono, pages: Pages): void {
  void app
  void pages
}
