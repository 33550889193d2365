import type { MarkdownOptions } from 'vitepress'

type Markdown = Parameters<NonNullable<MarkdownOptions['config']>>[0]

/** Shows a link to a file outside the docs as the name it has: the site does not hold that file. */
export function staysInRepository(markdown: Markdown): void {
  markdown.core.ruler.push('stays-in-repository', ({ tokens, env }) => {
    const depth = (env as { relativePath?: string }).relativePath?.split('/').length ?? 1
    let inside = false
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type === 'link_open') {
        const path = String(token.attrGet('href') ?? '')
        inside = path.startsWith('../'.repeat(depth))
        if (inside) token.attrs = [['title', path.replaceAll('../', '')]]
      }
      if (inside && /^link_/.test(token.type)) token.tag = 'span'
      if (token.type === 'link_close') inside = false
    }
  })
}
