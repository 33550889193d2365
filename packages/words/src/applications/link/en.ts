import type { Spoken } from '../../language/languages.ts'
import type { uk } from './uk.ts'

export const en: Spoken<typeof uk> = {
  title: (number) => `The link of your application ${number}`,
  renewed: (number) => `A new link of your application ${number}; the former one has ended`,
  code: (code) => `Access code: ${code}`,
}
