import type { OfficeElement } from './office-element.ts'

/** Address of the office's plain page, which works without scripts. */
export function plainPage({ surroundings: { address } }: OfficeElement, path: string): string {
  if (!address) return ''
  return `${address.url.replace(/\/+$/, '')}/o/${encodeURIComponent(address.office)}/${path}`
}
