import { createHash } from 'node:crypto'
import type { Embed } from './bundle-embed.ts'

/**
 * What a webmaster pastes. The browser runs the loader only if it is this very one; the loader checks
 * every other file, also those the page asks for early.
 */
export function snippetOf({ folder, loader, chunks, themes }: Embed): string {
  const embed = `https://office.example/embed/${folder}`
  const integrity = `sha384-${createHash('sha384').update(loader).digest('base64')}`
  const early = (file: string) =>
    `<link rel="modulepreload" href="${embed}/${file}" integrity="sha256-${chunks.files[file]![0]}" crossorigin="anonymous" />`
  const alone = Object.values(chunks.tags).map(([file]) => early(file))
  return `<script
  type="module"
  src="${embed}/loader.js"
  integrity="${integrity}"
  crossorigin="anonymous"
></script>
<!-- A round trip sooner: what a page with several kinds of widgets, the finder on top, loads first. -->
${early('shared.js')}
${early('service-finder.js')}

<to-office office="prozore" lang="uk">
  <to-service-finder>
    <a href="https://office.example/o/prozore/">Знайти послугу</a>
  </to-service-finder>
  <to-ticket-booking>
    <a href="https://office.example/o/prozore/book">Записатися на прийом</a>
  </to-ticket-booking>
</to-office>

<!-- For the page's own stylesheet: room for each widget, so that nothing moves when it comes.

${rulesIn(themes.get('room.css')!)}
-->

<!-- A page with one kind of widget has its line instead of the two above:

${alone.join('\n')}
-->
`
}

/** The rules without the words before them. */
const rulesIn = (css: string) => css.slice(css.indexOf('*/') + 2).trim()
