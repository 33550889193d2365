// @ts-check
import { readEmail, readPhone } from '/embed/sdk.js'
import { words } from './words.js'

/**
 * What is surely wrong with a person’s name and contacts, by field; the office itself decides on the rest.
 *
 * @param {{name: string, phone: string, email: string}} typed
 */
export function findPersonMistakes({ name, phone, email }) {
  const said = words().mistakes
  /** @type {Record<string, string>} */
  const mistakes = {}
  if (!/\p{L}/u.test(name)) mistakes.name = said.name
  if (phone && !readPhone(phone)) mistakes.phone = said.phone
  if (email && !readEmail(email)) mistakes.email = said.email
  return mistakes
}
