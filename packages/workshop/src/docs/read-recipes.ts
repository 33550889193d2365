/** A recipe of the cookbook: what to run, and what it must say. */
export interface Recipe {
  readonly title: string
  readonly kind: 'ts' | 'html'
  readonly code: string
  readonly says: string
}

/** The recipes of a page: each heading has one block of code and one of what it says. */
export function readRecipes(markdown: string): Recipe[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const title = section.split('\n')[0]!
      const blocks = [...section.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
      const [[, kind, code] = [], [, format, says] = []] = blocks
      if (blocks.length !== 2 || (kind !== 'ts' && kind !== 'html') || format !== 'text')
        throw new Error(`"${title}" needs a block of ts or html, then one of text`)
      return { title, kind, code: code!, says: says!.trim() }
    })
}

/** What a recipe says, as a pattern: `…` is what differs each time. */
export function patternOf(says: string): RegExp {
  const parts = says.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^]*')}`)
}
