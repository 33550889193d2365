import { readPhone } from '@transparent-office/contract'
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { refuse } from '../http/refusal.ts'

/** Calls and messages to these cost who sends them: nobody shall make the office pay. */
const costly = ['PREMIUM_RATE', 'SHARED_COST']

/**
 * Reads a phone number at which a person can be reached: one that its country has given out, of a
 * country the office takes (none named: all), and not one that costs who calls it. In E.164.
 */
export function readReachable(typed: string, countries: readonly string[]): string | undefined {
  const phone = readPhone(typed)
  const number = phone && parsePhoneNumberFromString(phone)
  if (
    !number ||
    !number.isValid() ||
    /* guard no-costly-number */ costly.includes(number.getType() ?? '') /* end guard */
  )
    return undefined
  const taken = countries.length === 0 || countries.includes(number.country ?? '')
  return taken ? number.number : undefined
}

/** The refusal of a number that nobody answers, at its field. */
export const notAPhone = (at: string) =>
  refuse('invalid-input', {
    errors: [
      {
        at,
        code: 'not-a-phone',
        detail: 'A whole phone number: 067 123 45 67 or +380 67 123 45 67.',
      },
    ],
  })

/** Reads codes of countries; nothing when one of them is none. `all` names none. */
export function readCountries(said = 'all'): readonly string[] | undefined {
  if (said === 'all') return []
  const countries = said.toUpperCase().split(/[\s,]+/)
  return countries.every((country) => isSupportedCountry(country)) ? countries : undefined
}
