import { readPolicies, type Policy } from './policy.ts'
import { readTags, type Tag } from './read-tags.ts'

/** The loader's script tag. */
export interface Loader {
  readonly address: URL
  readonly tag: Tag
}

/** A widget's tag, with what the `to-office` around it says. */
export interface Widget {
  readonly name: string
  readonly url: string | undefined
  readonly office: string | undefined
}

/** A page of somebody who embeds us. */
export interface ParsedPage {
  readonly address: URL
  readonly policies: readonly Policy[]
  readonly loaders: readonly Loader[]
  /** Its other scripts: addresses, or the text of those that stand in the page. */
  readonly scripts: readonly (URL | string)[]
  readonly widgets: readonly Widget[]
}

const isLoader = ({ pathname }: URL) => /\/embed\/(?:[^/]+\/)?loader\.js$/.test(pathname)

/** Reads what of a page matters for the widgets on it. */
export function readPage(address: URL, html: string, policy: string | null): ParsedPage {
  const tags = readTags(html)
  const opened = tags.filter(({ ends }) => !ends)
  const base = opened.find(({ name, attributes }) => name === 'base' && attributes['href'])
  const from = new URL(base?.attributes['href'] ?? '', address)
  const policies = readPolicies(policy ?? '')
  const loaders: Loader[] = []
  const scripts: (URL | string)[] = []
  const widgets: Widget[] = []
  const around: Tag[] = []

  for (const tag of tags) {
    const { name, ends, attributes } = tag
    if (name === 'to-office') {
      if (ends) around.pop()
      else around.push(tag)
    } else if (ends) continue
    else if (name === 'script') {
      const src = attributes['src']
      const script = src === undefined ? undefined : readAddress(src, from)
      if (!script) scripts.push(tag.text)
      else if (isLoader(script)) loaders.push({ address: script, tag })
      else scripts.push(script)
    } else if (name === 'meta' && /^content-security-policy$/i.test(attributes['http-equiv'] ?? ''))
      policies.push(...readPolicies(attributes['content'] ?? ''))
    else if (/^to-[a-z]/.test(name)) {
      const outer = around.at(-1)?.attributes
      const [url, office] = ['url', 'office'].map((one) => attributes[one] ?? outer?.[one])
      widgets.push({ name, url, office })
    }
  }
  return { address, policies, loaders, scripts, widgets }
}

/** An address as the page has it; nothing when it is none. */
export const readAddress = (text: string, base: URL): URL | undefined =>
  URL.canParse(text, base) ? new URL(text, base) : undefined
