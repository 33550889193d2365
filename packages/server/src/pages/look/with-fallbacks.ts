import { colours } from '@transparent-office/words/look/colours'
import { ticketColours } from '@transparent-office/words/look/ticket-colours'

const all = [...colours, ...ticketColours]
const light = new Map(all.map(([name, light]) => [name, light]))

/**
 * Writes each declaration that names a colour twice: as plain text for browsers that know no custom
 * properties, then by its name.
 */
export const withFallbacks = (css: string): string =>
  css.replace(/[\w-]+:[^;{}]*var\(--[^;{}]*;/g, (declaration) => {
    const plain = declaration.replace(/var\(--([\w-]+)\)/g, (_, name: string) => {
      const value = light.get(name)
      if (!value) throw new Error(`There is no colour '${name}'`)
      return value
    })
    return `${plain}${declaration}`
  })

const named = (which: 1 | 2) => all.map((colour) => `--${colour[0]}:${colour[which]};`).join('')

/** The colours by name, in the light and in the dark; on paper it is always light. */
export const namedColours = `:root{${named(1)}color-scheme:light dark}
@media screen and (prefers-color-scheme:dark){:root{${named(2)}}}
`
