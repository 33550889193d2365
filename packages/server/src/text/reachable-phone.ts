import { readPhone } from '@transparent-office/contract'
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max'

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

/** Reads codes of countries; nothing when one of them is none. `all` names none. */
export function readCountries(said = 'all'): readonly string[] | undefined {
  if (said === 'all') return []
  const countries = said.toUpperCase().split(/[\s,]+/)
  return countries.every((country) => isSupportedCountry(country)) ? countries : undefined
}
