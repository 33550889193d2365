import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { embedHeaders } from './page-headers.ts'
import { serveFolder } from './static-folder.ts'

/** Where the widgets' files are, and what a snippet of them says. */
export interface EmbedFiles {
  /** What was built last. */
  readonly built: string
  /** Every version of the last two years, each in its folder. */
  readonly versions: string
  readonly publicUrl: string
  /** Id of the office a snippet names. */
  readonly nameOffice: () => Promise<string | undefined>
}

/** Serves the widgets' files to pages of any site, older versions too, and the snippet to paste. */
export function serveEmbed(
  app: Hono,
  { built, versions, publicUrl, nameOffice }: EmbedFiles,
): void {
  app.get('/embed/snippet.txt', async (http, next) => {
    const snippet = await readFile(join(built, 'snippet.txt'), 'utf8').catch(() => undefined)
    if (snippet === undefined) return next()
    const own = snippet
      .replaceAll('https://office.example', publicUrl)
      .replaceAll('prozore', (await nameOffice()) ?? 'prozore')
    return http.text(own, 200, { ...embedHeaders, 'cache-control': 'no-cache' })
  })
  serveFolder(app, '/embed/', built, embedHeaders)
  serveFolder(app, '/embed/', versions, embedHeaders)
  app.get('/embed/*', (http) => http.text('There is no such file.\n', 404, { ...embedHeaders }))
}
