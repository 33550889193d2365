import { colours } from '@transparent-office/words/look/colours'
import { measures } from '@transparent-office/words/look/measures'
import { ticketColours } from '@transparent-office/words/look/ticket-colours'

const all = [...colours, ...ticketColours]
const light = new Map(all.map(([name, light]) => [name, light]))
const sizes = new Map(measures)

/**
 * Writes rules so that browsers of ten years ago understand them: what they know first, what they do
 * not know after it or not at all. A colour stands as plain text, then by its name.
 */
export const withFallbacks = (css: string): string =>
  css
    .replace(/var\(--_([\w-]+)\)/g, (named, name: string) => sizes.get(name) ?? named)
    .replace(/(border|padding|margin)-inline-start/g, '$1-left')
    .replace(/font-weight:\s*650/g, 'font-weight:bold')
    .replace(/(?<![\w-])appearance:[^;}]*/g, '-webkit-$&;$&')
    .replace(/[\w-]+:[^;{}]*var\(--[^;{}]*/g, (declaration) => {
      const plain = declaration.replace(/var\(--_([\w-]+)\)/g, (_, name: string) => {
        const value = light.get(name)
        if (!value) throw new Error(`There is no colour '${name}'`)
        return value
      })
      return `${plain};${declaration}`
    })

const named = (which: 1 | 2) => all.map((colour) => `--_${colour[0]}:${colour[which]};`).join('')

/** The colours by name, in the light and in the dark; on paper it is always light. */
export const namedColours = `:root{${named(1)}color-scheme:light dark}
@media screen and (prefers-color-scheme:dark){:root{${named(2)}}}
`
