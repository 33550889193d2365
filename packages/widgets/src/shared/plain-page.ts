import { inLanguage } from '@transparent-office/words/language/languages'
import type { OfficeElement } from './office-element.ts'

/** Address of the office's plain page, which works without scripts. */
export function plainPage({ surroundings, language }: OfficeElement, path: string): string {
  const { address } = surroundings
  if (!address) return ''
  const site = address.url.replace(/\/+$/, '')
  return inLanguage(`${site}/o/${encodeURIComponent(address.office)}/${path}`, language)
}
