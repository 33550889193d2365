import { html, type Html } from './html.ts'

/** What is said of something, term by term; terms without words are left out. */
export const drawRows = (
  rows: readonly (readonly [term: string, said: Html | string | undefined])[],
): Html =>
  html`<dl class="rows">
    ${rows.map(([term, said]) =>
      said
        ? html`<div>
            <dt>${term}</dt>
            <dd>${said}</dd>
          </div>`
        : '',
    )}
  </dl>`
