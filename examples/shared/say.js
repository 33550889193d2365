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

/** `10–20 хвилин`, `близько 2 годин` @param {{from: number, to: number}} range */
export const sayWait = ({ from, to }) =>
  to > 60
    ? sayHours(Math.round((from + to) / 60) / 2)
    : `${from === to ? '' : `${from}–`}${count(to, minutes[language()])}`

/** @param {number} number Of hours, half hours too. */
function sayHours(number) {
  if (language() === 'en')
    return number === 1
      ? 'about an hour'
      : `about ${count(number, { one: 'hour', other: 'hours' })}`
  if (number === 1) return 'близько години'
  if (number === 1.5) return 'близько півтори години'
  const forms = { one: 'години', few: 'годин', many: 'годин', other: 'години' }
  return `близько ${count(number, forms).replace('.', ',')}`
}

const outlooks = {
  uk: {
    'at-once': 'Викличуть одразу',
    soon: 'За кілька хвилин',
    unsure: 'Скільки чекати, поки не знаємо: послуги тривають по-різному',
    'past-closing': 'Сьогодні можемо не встигнути',
  },
  en: {
    'at-once': 'Called at once',
    soon: 'Within a few minutes',
    unsure: 'How long, we can not tell yet: services take differently long',
    'past-closing': 'It may not be today',
  },
}

/**
 * What is told of a wait, as a sentence without its full stop; nothing when nothing is.
 *
 * @param {{outlook?: string | undefined, wait?: {from: number, to: number} | undefined}} told
 */
export function sayOutlook({ outlook, wait }) {
  const known = outlooks[language()][/** @type {'soon'} */ (outlook)]
  if (known) return known
  if (!wait) return undefined
  const said = sayWait(wait)
  if (wait.to > 60) return said[0]?.toUpperCase() + said.slice(1)
  return language() === 'en' ? `About ${said}` : `Орієнтовно ${said}`
}

/** `Чекає 1 людина`, `Чекають 2 людини`, `Чекає 5 людей` @param {number} number */
export function sayWaitingPeople(number) {
  if (language() === 'en') return `${sayPeople(number)} waiting`
  const few = new Intl.PluralRules('uk').select(number) === 'few'
  return `${few ? 'Чекають' : 'Чекає'} ${sayPeople(number)}`
}

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

const clocks = {
  uk: { summer: 'літній час', winter: 'зимовий час' },
  en: { summer: 'summer time', winter: 'winter time' },
}

/** `09:15`; in the hour that the clocks repeat `03:20 (зимовий час)`. @param {string} at @param {string} [clock] */
export function sayTime(at, clock) {
  const said = clocks[language()][/** @type {'summer'} */ (clock)]
  return said ? `${at} (${said})` : at
}

/** `вівторок, 24 листопада, 09:15` @param {string} on @param {string} at @param {string} [clock] */
export const sayMoment = (on, at, clock) => `${sayDay(on)}, ${sayTime(at, clock)}`

/** A last day in words, with the hour of a term that ends at one. @param {string} day @param {string} [at] */
export const sayTerm = (day, at) => (at ? `${day}, ${at}` : day)

/** `о 09:15`, `об 11:20` · `at 09:15` @param {string} at */
export const sayAt = (at) =>
  language() === 'en' ? `at ${at}` : `${at.startsWith('11') ? 'об' : 'о'} ${at}`
