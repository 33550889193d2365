import type { OfficeElement } from './office-element.ts'

/** Address of the office's plain page, which works without scripts. */
export function plainPage({ surroundings, language }: OfficeElement, path: string): string {
  const { address } = surroundings
  if (!address) return ''
  const page = `${address.url.replace(/\/+$/, '')}/o/${encodeURIComponent(address.office)}/${path}`
  if (language === 'uk') return page
  return `${page}${path.includes('?') ? '&' : '?'}lang=${language}`
}
