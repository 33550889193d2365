import type { CSSResult } from 'lit'
import type { CssProperty } from './manifest.ts'

type Styles = CSSResult | readonly Styles[]

const textOf = (styles: Styles): string =>
  Array.isArray(styles) ? styles.map(textOf).join('\n') : (styles as CSSResult).cssText

/** Reads from an element's own styles which `--to-…` a page may set, each with what holds else. */
export function cssPropertiesOf(styles: Styles): CssProperty[] {
  const found = new Map<string, string>()
  for (const [, name, value] of textOf(styles).matchAll(
    /var\((--to-[a-z0-9-]+)(?:,((?:[^()]|\([^()]*\))*))?\)/g,
  ))
    if (!found.has(name!)) found.set(name!, value?.trim() ?? '')
  return [...found].sort().map(([name, value]) => ({ name, ...(value && { default: value }) }))
}
