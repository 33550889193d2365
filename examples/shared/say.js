// @ts-check
import { language } from './language.js'

/**
 * A number with its word, joined by a no-break space.
 *
 * @param {number} number
 * @param {{one: string, few?: string, many?: string, other: string}} forms
 * @param {import('./language.js').Language} [own] Of the forms; the page's, where it is not said.
 */
export function count(number, forms, own = language()) {
  const rule = new Intl.PluralRules(own).select(number)
  return `${number}\u00a0${forms[/** @type {'one'} */ (rule)] ?? forms.other}`
}

const people = {
  uk: { one: 'людина', few: 'людини', many: 'людей', other: 'людини' },
  en: { one: 'person', other: 'people' },
}
const minutes = {
  uk: { one: 'хвилина', few: 'хвилини', many: 'хвилин', other: 'хвилини' },
  en: { one: 'minute', other: 'minutes' },
}

/** `14 людей` @param {number} number */
export const sayPeople = (number) => count(number, people[language()])

/** `25 хвилин` @param {number} number */
export const sayMinutes = (number) => count(number, minutes[language()])

/** `10–20 хвилин` @param {{from: number, to: number}} range */
export const sayWait = ({ from, to }) =>
  `${from === to ? '' : `${from}–`}${count(to, minutes[language()])}`

/** `вівторок, 24 листопада` @param {string} on */
export const sayDay = (on) =>
  new Intl.DateTimeFormat(language() === 'uk' ? 'uk' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(new Date(`${on}T00:00:00Z`))

/** `понеділок` @param {number} weekday 1 Monday … 7 Sunday. */
export const sayWeekday = (weekday) =>
  new Intl.DateTimeFormat(language() === 'uk' ? 'uk' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
  }).format(new Date(Date.UTC(2024, 0, weekday)))

const ofUkrainian = ['неділі', 'понеділка', 'вівторка', 'середи', 'четверга', 'пʼятниці', 'суботи']

/** For «не пізніше …»: `пʼятниці, 4 грудня` · `Friday 4 December`. @param {string} on */
export const sayOfDay = (on) =>
  language() === 'en'
    ? sayDay(on)
    : sayDay(on).replace(/^[^,]+/, ofUkrainian[new Date(`${on}T00:00:00Z`).getUTCDay()] ?? '')

/** `вівторок, 24 листопада, 09:15` @param {string} on @param {string} at */
export const sayMoment = (on, at) => `${sayDay(on)}, ${at}`

/** `о 09:15`, `об 11:20` · `at 09:15` @param {string} at */
export const sayAt = (at) =>
  language() === 'en' ? `at ${at}` : `${at.startsWith('11') ? 'об' : 'о'} ${at}`
