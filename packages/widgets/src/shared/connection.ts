import type { Connection } from '@transparent-office/sdk/connect'
import type { Language } from '@transparent-office/words/language/languages'
import { readOfficeTime } from './office-clock.ts'
import type { OfficeAddress } from './surroundings.ts'
import { warnDeveloper } from './warn-developer.ts'

/** How long a widget tries before it says that the office does not respond. */
export const patience: { timeLimit: number; retries: number } = { timeLimit: 10_000, retries: 1 }

/** When a widget asks again by itself after that. */
export const retry: { after: number } = { after: 10_000 }

/** The connection of a widget with its office. Each answer also sets the office's clock. */
export const connectionTo = (address: OfficeAddress, language: Language): Connection => ({
  ...address,
  ...patience,
  language,
  fetch: async (input, init) => {
    const response = await globalThis.fetch(input, init).catch((error: Error) => {
      if (error.name !== 'AbortError')
        warnDeveloper(
          `${address.url} can't be reached. Is the url right, does connect-src allow it?`,
        )
      throw error
    })
    const time = response.headers.get('office-time')
    if (!time) warnDeveloper(`${address.url} answers, but not as an office. Is the url right?`)
    readOfficeTime(time)
    return response
  },
})
