/** An opening tag, or the end of an element. */
export interface Tag {
  readonly name: string
  readonly ends: boolean
  readonly attributes: Readonly<Record<string, string>>
  /** What stands in a script. */
  readonly text: string
}

const textOnly = ['script', 'style', 'textarea', 'title', 'noscript', 'template']
const entities: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  lt: '<',
  gt: '>',
}

/** Reads the tags of a page in order, as forgivingly as a browser; comments and templates are skipped. */
export function readTags(html: string): Tag[] {
  const tags: Tag[] = []
  const opening = /<!--[^]*?(?:-->|$)|<(\/?)([a-z][^\s/>]*)/gi
  for (let found = opening.exec(html); found; found = opening.exec(html)) {
    const name = found[2]?.toLowerCase()
    if (!name) continue
    const [attributes, end] = readAttributes(html, opening.lastIndex)
    opening.lastIndex = end
    const ends = found[1] === '/'
    let text = ''
    if (!ends && textOnly.includes(name)) {
      const rest = html.slice(end)
      const close = rest.search(new RegExp(`</${name}[\\s/>]`, 'i'))
      text = close < 0 ? rest : rest.slice(0, close)
      opening.lastIndex = end + text.length
    }
    tags.push({ name, ends, attributes, text })
  }
  return tags
}

function readAttributes(html: string, from: number): [Record<string, string>, end: number] {
  const attributes: Record<string, string> = {}
  const next = /[\s/]*(?:>|([^\s"'>/=][^\s>/=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?|.)/gsy
  next.lastIndex = from
  for (let found = next.exec(html); found; found = next.exec(html)) {
    const [whole, name, ...values] = found
    if (whole.endsWith('>') && !name) break
    if (name)
      attributes[name.toLowerCase()] ??= decode(values.find((one) => one !== undefined) ?? '')
  }
  return [attributes, next.lastIndex || html.length]
}

const decode = (value: string) =>
  value.replace(/&(#39|\w+);/g, (whole, name: string) => entities[name] ?? whole)
