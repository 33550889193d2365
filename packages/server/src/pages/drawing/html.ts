import { html as whole, raw } from 'hono/html'

/** A piece of a page; what is put into it is text, never markup. */
export type Html = ReturnType<typeof whole>

/** What may stand in a page; nothing where something is absent. */
type Piece = Html | string | undefined | false | readonly Piece[]

const narrowed = new WeakMap<TemplateStringsArray, TemplateStringsArray>()

/** The same text without the indentation of our sources: a page is a third lighter. */
function narrow(strings: TemplateStringsArray): TemplateStringsArray {
  let known = narrowed.get(strings)
  if (!known) {
    const texts = strings.map((text) => text.replaceAll(/\s*\n\s*/g, '\n'))
    narrowed.set(strings, (known = Object.assign(texts, { raw: texts })))
  }
  return known
}

/**
 * Data in a page, for machines that read it: no browser runs it, so no policy forbids it. It must be
 * safe there, as what `governmentService` gives is.
 */
export const drawData = (json: string): Html =>
  html`<script type="application/ld+json">
    ${raw(json)}
  </script>`

/** Writes a piece of a page. */
export const html = (strings: TemplateStringsArray, ...values: readonly Piece[]): Html =>
  whole(narrow(strings), ...values)
